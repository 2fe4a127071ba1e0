package hoidap;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Tells whether an expression can hold nothing but text that comes with the program, or text from
 * outside that was quoted. What is made while a class is initialised comes with the program; a
 * parameter does where every call passes such text.
 */
final class KnownText {
  /** What makes of any text one that stands for itself. */
  private static final Set<String> QUOTING =
      Set.of("java.util.regex.Pattern.quote", "java.util.regex.Matcher.quoteReplacement");

  private static final Set<String> MAPPING = Set.of("map", "mapToObj", "flatMap");

  private final SourceTrees sources;
  private final Set<Element> asked = new HashSet<>(); // parameters and fields; guards recursion

  KnownText(SourceTrees sources) {
    this.sources = sources;
  }

  /** Returns the qualified name of a method: "java.lang.String.split". */
  static String name(Element method) {
    return method.getEnclosingElement() + "." + method.getSimpleName();
  }

  boolean isKnown(TreePath path) {
    return isKnown(path, Set.of());
  }

  /**
   * Returns whether an expression is known.
   *
   * @param given parameters of lambdas whose arguments are known
   */
  private boolean isKnown(TreePath path, Set<Element> given) {
    return isInitialising(path) || isKnown(path, path.getLeaf(), given);
  }

  private boolean isKnown(TreePath path, Tree tree, Set<Element> given) {
    if (tree instanceof LiteralTree) {
      return true;
    } else if (tree instanceof ParenthesizedTree one) {
      return isKnown(in(path, one.getExpression()), given);
    } else if (tree instanceof TypeCastTree one) {
      return isKnown(in(path, one.getExpression()), given);
    } else if (tree instanceof BinaryTree two) {
      return areKnown(path, List.of(two.getLeftOperand(), two.getRightOperand()), given);
    } else if (tree instanceof ConditionalExpressionTree choice) {
      var both = List.of(choice.getTrueExpression(), choice.getFalseExpression());
      return areKnown(path, both, given);
    } else if (tree instanceof SwitchExpressionTree choice) {
      return results(in(path, choice)).stream().allMatch(one -> isKnown(one, given));
    } else if (tree instanceof NewArrayTree array) {
      return array.getInitializers() != null && areKnown(path, array.getInitializers(), given);
    } else if (tree instanceof NewClassTree made) {
      return areKnown(path, made.getArguments(), given);
    } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return isKnown(sources.element(path), given);
    } else if (tree instanceof MethodInvocationTree call) {
      return isKnownCall(path, call, given);
    } else if (tree instanceof LambdaExpressionTree lambda) {
      return isKnownBody(path, lambda, given);
    } else if (tree instanceof MemberReferenceTree reference) {
      return QUOTING.contains(name(sources.element(path)))
          || isKnown(in(path, reference.getQualifierExpression()), given);
    }
    return false;
  }

  private boolean areKnown(TreePath path, List<? extends Tree> trees, Set<Element> given) {
    return trees.stream().allMatch(tree -> isKnown(in(path, tree), given));
  }

  private static TreePath in(TreePath path, Tree tree) {
    return new TreePath(path, tree);
  }

  private boolean isKnown(Element element, Set<Element> given) {
    if (element == null || element instanceof TypeElement || given.contains(element)) {
      return element != null;
    }
    if (!(element instanceof VariableElement variable)) {
      return false;
    }
    boolean isFixed =
        variable.getConstantValue() != null
            || variable.getKind() == ElementKind.ENUM_CONSTANT
            || variable.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
    if (isFixed || !asked.add(element)) {
      return true;
    }
    try {
      return switch (variable.getKind()) {
        case PARAMETER -> isKnownParameter(variable);
        case FIELD, LOCAL_VARIABLE -> isKnownVariable(variable);
        default -> false;
      };
    } finally {
      asked.remove(element);
    }
  }

  private boolean isKnownVariable(VariableElement variable) {
    var values = sources.values(variable);
    boolean isComponent =
        variable.getKind() == ElementKind.FIELD
            && variable.getEnclosingElement().getKind() == ElementKind.RECORD
            && values.isEmpty();
    return isComponent
        ? isKnownComponent(variable)
        : !values.isEmpty() && values.stream().allMatch(value -> isKnown(value, Set.of()));
  }

  private boolean isKnownComponent(VariableElement field) {
    var home = (TypeElement) field.getEnclosingElement();
    int place =
        home.getRecordComponents().stream()
            .map(c -> c.getSimpleName().toString())
            .toList()
            .indexOf(field.getSimpleName().toString());
    return home.getEnclosedElements().stream()
        .filter(one -> one.getKind() == ElementKind.CONSTRUCTOR)
        .map(ExecutableElement.class::cast)
        .filter(one -> one.getParameters().size() == home.getRecordComponents().size())
        .allMatch(one -> areKnownArguments(one, place));
  }

  private boolean isKnownParameter(VariableElement parameter) {
    return parameter.getEnclosingElement() instanceof ExecutableElement method
        && method.getParameters().contains(parameter) // else it is a lambda's
        && sources.source(method) != null
        && areKnownArguments(method, method.getParameters().indexOf(parameter));
  }

  private boolean areKnownArguments(ExecutableElement method, int place) {
    var calls = sources.calls(method);
    return !calls.isEmpty() && calls.stream().allMatch(call -> isKnownArgument(call, place));
  }

  /** Returns whether a call passes known text there; of a reference nothing is known. */
  boolean isKnownArgument(TreePath call, int place) {
    if (isInitialising(call)) {
      return true;
    }
    var arguments = arguments(call.getLeaf());
    return place < arguments.size() && isKnown(in(call, arguments.get(place)), Set.of());
  }

  /** Returns whether a method is called on known text. */
  boolean isKnownReceiver(TreePath call) {
    return call.getLeaf() instanceof MemberReferenceTree reference
        ? isKnown(in(call, reference.getQualifierExpression()))
        : isKnown(receiver(call));
  }

  private static List<? extends ExpressionTree> arguments(Tree call) {
    if (call instanceof MethodInvocationTree invocation) {
      return invocation.getArguments();
    }
    return call instanceof NewClassTree made ? made.getArguments() : List.of();
  }

  /** Returns what a method is called on; null where that is not written. */
  private static TreePath receiver(TreePath call) {
    return call.getLeaf() instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() instanceof MemberSelectTree select
        ? in(in(call, select), select.getExpression())
        : null;
  }

  /** What is made of known text alone is known. */
  private boolean isKnownCall(TreePath path, MethodInvocationTree call, Set<Element> given) {
    var method = (ExecutableElement) sources.element(path);
    if (QUOTING.contains(name(method))) {
      return true;
    }
    boolean maps =
        MAPPING.contains(method.getSimpleName().toString())
            && isKnown(in(path, call.getArguments().get(0)), Set.of());
    if (maps || returnsKnown(method)) {
      return true;
    }
    var receiver = receiver(path);
    boolean isOfNothing = method.getModifiers().contains(Modifier.STATIC);
    if (receiver == null ? !isOfNothing : !isOfNothing && !isKnown(receiver, given)) {
      return isKnownAccessor(method, receiver);
    }
    return call.getArguments().stream()
        .allMatch(argument -> isKnownArgument(in(path, argument), argument, given));
  }

  /** A lambda on known text gets nothing else. */
  private boolean isKnownArgument(TreePath path, ExpressionTree argument, Set<Element> given) {
    if (!(argument instanceof LambdaExpressionTree lambda)) {
      return isKnown(path, given) || argument instanceof MemberReferenceTree;
    }
    var all = new HashSet<>(given);
    lambda.getParameters().forEach(one -> all.add(sources.element(in(path, one))));
    return isKnownBody(path, lambda, all);
  }

  private boolean isKnownBody(TreePath path, LambdaExpressionTree lambda, Set<Element> given) {
    var body = in(path, lambda.getBody());
    return lambda.getBody() instanceof BlockTree
        ? results(body).stream().allMatch(one -> isKnown(one, given))
        : isKnown(body, given);
  }

  private boolean isKnownAccessor(ExecutableElement method, TreePath receiver) {
    return method.getEnclosingElement().getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && sources.source(method) == null
        && method.getEnclosingElement().getEnclosedElements().stream()
            .filter(one -> one.getKind() == ElementKind.FIELD)
            .filter(one -> one.getSimpleName().equals(method.getSimpleName()))
            .anyMatch(field -> isKnown(field, Set.of()));
  }

  private boolean returnsKnown(ExecutableElement method) {
    var source = sources.source(method);
    if (source == null || !asked.add(method)) {
      return false;
    }
    try {
      var body = ((MethodTree) source.getLeaf()).getBody();
      var results = body == null ? List.<TreePath>of() : results(in(source, body));
      return !results.isEmpty() && results.stream().allMatch(this::isKnown);
    } finally {
      asked.remove(method);
    }
  }

  /** Returns the expressions that a body returns or a switch gives, not those of lambdas in it. */
  private static List<TreePath> results(TreePath body) {
    var results = new ArrayList<TreePath>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void nothing) {
        results.add(in(getCurrentPath(), tree.getExpression()));
        return null;
      }

      @Override
      public Void visitYield(YieldTree tree, Void nothing) {
        results.add(in(getCurrentPath(), tree.getValue()));
        return null;
      }

      @Override
      public Void visitCase(CaseTree tree, Void nothing) {
        if (tree.getBody() instanceof ExpressionTree value) {
          results.add(in(getCurrentPath(), value));
          return null;
        }
        return super.visitCase(tree, nothing);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return null;
      }
    }.scan(body, null);
    return results;
  }

  /** Returns whether an expression is evaluated while a class is initialised. */
  private static boolean isInitialising(TreePath path) {
    for (var at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree) {
        return false;
      }
      boolean isStatic =
          at.getLeaf() instanceof BlockTree block && block.isStatic()
              || at.getLeaf() instanceof VariableTree variable
                  && variable.getModifiers().getFlags().contains(Modifier.STATIC);
      if (isStatic) {
        return true;
      }
    }
    return false;
  }
}
