package hoidap.learn;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/** A smooth, convex function of weights, to be made least. */
interface Objective {
  /** Relative change of the value below which nothing more is to be gained. */
  double PRECISION = 1e-9;

  int MOST_STEPS = 20_000;

  /** Returns the value at {@code weights}. */
  double value(double[] weights);

  /** Returns the derivative by each weight. */
  double[] gradient(double[] weights);

  /** Returns the weights that make an objective of {@code size} weights least. */
  static double[] least(int size, Objective objective) {
    return new NonLinearConjugateGradientOptimizer(
            Formula.POLAK_RIBIERE, new SimpleValueChecker(PRECISION, PRECISION))
        .optimize(
            new MaxEval(MOST_STEPS),
            new MaxIter(MOST_STEPS),
            GoalType.MINIMIZE,
            new InitialGuess(new double[size]),
            new ObjectiveFunction(objective::value),
            new ObjectiveFunctionGradient(objective::gradient))
        .getPoint();
  }
}
