package dev.masthead.api;

/** A request is refused. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(ProblemType type, String detail) {
        super(detail);
        problem = Problem.of(type, detail);
    }

    Problem problem() {
        return problem;
    }
}
