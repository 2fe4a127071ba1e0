package hoidap;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;

/** The program's sources as the compiler understands them: what calls what, and with what. */
final class SourceTrees {
  private final JavacTask task;
  private final Trees trees;
  private final Map<Element, List<TreePath>> calls = new HashMap<>();
  private final Map<Element, List<TreePath>> values = new HashMap<>();

  private SourceTrees(JavacTask task) {
    this.task = task;
    trees = Trees.instance(task);
  }

  /** Reads all sources below {@code folder}. */
  static SourceTrees of(Path folder) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        var files = Files.walk(folder)) {
      var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      var options =
          List.of("-proc:none", "-Xlint:none", "-cp", System.getProperty("java.class.path"));
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
      var read = new SourceTrees(task);
      var units = task.parse();
      task.analyze();
      units.forEach(read::scan);
      return read;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void scan(CompilationUnitTree unit) {
    new Scan().scan(unit, null);
  }

  /** Remembers every call, every method reference, and what every variable is given. */
  private final class Scan extends TreePathScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      called(getCurrentPath());
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void nothing) {
      called(getCurrentPath());
      return super.visitNewClass(call, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
      called(getCurrentPath());
      return super.visitMemberReference(reference, nothing);
    }

    private void called(TreePath path) {
      calls.computeIfAbsent(element(path), any -> new ArrayList<>()).add(path);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      if (variable.getInitializer() != null) {
        given(element(getCurrentPath()), variable.getInitializer());
      }
      return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void nothing) {
      var variable = element(new TreePath(getCurrentPath(), assignment.getVariable()));
      given(variable, assignment.getExpression());
      return super.visitAssignment(assignment, nothing);
    }

    private void given(Element variable, Tree value) {
      values
          .computeIfAbsent(variable, any -> new ArrayList<>())
          .add(new TreePath(getCurrentPath(), value));
    }
  }

  /** Returns what a name, a call or a declaration stands for; null where it is nothing of one. */
  Element element(TreePath path) {
    return trees.getElement(path);
  }

  /** Returns the calls of a method or constructor, references to it among them. */
  List<TreePath> calls(ExecutableElement method) {
    var found = new ArrayList<>(calls.getOrDefault(method, List.of()));
    var home = (TypeElement) method.getEnclosingElement();
    calls.forEach(
        (other, paths) -> {
          if (other instanceof ExecutableElement called
              && !called.equals(method)
              && task.getElements().overrides(method, called, home)) {
            found.addAll(paths);
          }
        });
    return found;
  }

  /** Returns every method called, with its calls. */
  Map<Element, List<TreePath>> calls() {
    return calls;
  }

  /** Returns what a variable is given anywhere. */
  List<TreePath> values(Element variable) {
    return values.getOrDefault(variable, List.of());
  }

  /** Returns where a method of the program is written; null for others. */
  TreePath source(ExecutableElement method) {
    var path = trees.getPath(method);
    return path != null && path.getLeaf() instanceof MethodTree ? path : null;
  }

  /** Returns the text that a tree writes out; null where it is no literal. */
  static String literal(Tree tree) {
    if (tree instanceof BinaryTree sum) {
      var left = literal(sum.getLeftOperand());
      var right = literal(sum.getRightOperand());
      return left == null || right == null ? null : left + right;
    }
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? text
        : null;
  }

  /** Returns where a tree stands: "Phrase.java:26 in compiled". */
  String place(TreePath path) {
    var unit = path.getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    var file = Path.of(unit.getSourceFile().getName()).getFileName();
    var line = file + ":" + unit.getLineMap().getLineNumber(start);
    var method = path;
    while (method != null && !(method.getLeaf() instanceof MethodTree)) {
      method = method.getParentPath();
    }
    return method == null ? line : line + " in " + ((MethodTree) method.getLeaf()).getName();
  }
}
