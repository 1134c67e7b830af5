package dev.masthead.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.masthead.analysis.UnsupportedLanguageException;
import dev.masthead.article.BusyException;
import dev.masthead.article.DatabaseFault;
import dev.masthead.article.IdConflictException;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.job.KeyReusedException;
import dev.masthead.job.QueueFullException;
import dev.masthead.job.StorageFullException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong into a problem: what a sender did, what the framework refuses, what fails here. */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    static final int RETRY_SECONDS = 10;
    private static final int QUEUE_RETRY_SECONDS = 30;
    static final int STORAGE_RETRY_SECONDS = 600;
    private static final int BUSY_RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    Response refused(InvalidSubmissionException e) {
        ProblemType type = switch (e.reason()) {
            case MALFORMED_ENCODING -> ProblemType.MALFORMED_ENCODING;
            case MALFORMED_JSON -> ProblemType.MALFORMED_JSON;
            case EMPTY_TEXT -> ProblemType.EMPTY_TEXT;
            case TEXT_TOO_LONG -> ProblemType.TEXT_TOO_LONG;
            case INVALID_CHARACTERS -> ProblemType.INVALID_CHARACTERS;
            case INVALID_VALUE -> ProblemType.INVALID_VALUE;
            case TARGET_OUT_OF_RANGE -> ProblemType.TARGET_OUT_OF_RANGE;
            case BOUND_EXCEEDED -> ProblemType.BODY_TOO_LARGE;
            case UNKNOWN_FORMAT -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case DAMAGED -> ProblemType.INVALID_VALUE;
        };
        return Problem.of(type, e.getMessage(), e.pointer()).response();
    }

    @ServerExceptionMapper
    Response refused(UnsupportedLanguageException e) {
        return Problem.of(ProblemType.UNSUPPORTED_LANGUAGE, e.getMessage()).response();
    }

    @ServerExceptionMapper
    Response refused(IdConflictException e) {
        return Problem.of(ProblemType.ID_CONFLICT, e.getMessage(), "/id").response();
    }

    @ServerExceptionMapper
    Response refused(QueueFullException e) {
        return later(Problem.of(ProblemType.QUEUE_FULL, "As many jobs wait as may."), QUEUE_RETRY_SECONDS);
    }

    @ServerExceptionMapper
    Response refused(KeyReusedException e) {
        return Problem.of(ProblemType.KEY_REUSED, "The Idempotency-Key was sent with other content before.")
                .response();
    }

    @ServerExceptionMapper
    Response refused(StorageFullException e) {
        return later(Problem.of(ProblemType.STORAGE_FULL, e.getMessage()), STORAGE_RETRY_SECONDS);
    }

    /** The body of an export's request. */
    @ServerExceptionMapper
    Response refused(MismatchedInputException e) {
        return Problem.of(ProblemType.INVALID_VALUE, "The JSON has a field that is not known, or of the wrong type.")
                .response();
    }

    @ServerExceptionMapper
    Response refused(BusyException e) {
        return later(Problem.of(ProblemType.BUSY, e.getMessage()), BUSY_RETRY_SECONDS);
    }

    /** What the framework refuses before a resource is asked. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response original = e.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        if (status == 400 && e.getCause() instanceof JsonParseException) {
            return Problem.of(ProblemType.MALFORMED_JSON, "The request is not JSON.")
                    .response();
        }
        return status < 500 ? refusal(status).response() : failed(e);
    }

    /** A refusal that comes with no more than its status. */
    static Problem refusal(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is no such address.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The address exists, but not for this method.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Nothing the Accept header names can be given.");
            case 413 -> Problem.of(ProblemType.BODY_TOO_LARGE, "The body of the request is too large.");
            case 415 ->
                Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not one that is read here.");
            default -> Problem.of(ProblemType.INVALID_REQUEST, "The request cannot be understood.");
        };
    }

    /** The sender went away, or was cut off because it sent too much: there is nobody to answer. */
    @ServerExceptionMapper
    Response cutOff(IOException e) {
        return Problem.of(ProblemType.INVALID_REQUEST, "The request ended early.")
                .response();
    }

    /** Everything else is ours: the sender learns no more than that, and the log no word of what was sent. */
    @ServerExceptionMapper
    Response failed(Throwable e) {
        if (DatabaseFault.isUnavailable(e)) {
            LOG.warn("The database cannot be reached: " + causes(e));
            return later(unavailable(), RETRY_SECONDS);
        }
        LOG.error("A request failed: " + trace(e));
        return internalError().response();
    }

    private static Response later(Problem problem, int seconds) {
        return problem.builder().header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    static Problem unavailable() {
        return Problem.of(
                ProblemType.UNAVAILABLE, "The database cannot be reached. It is safe to send the request again.");
    }

    static Problem internalError() {
        return Problem.of(ProblemType.INTERNAL_ERROR, "The request could not be answered. The log has the reason.");
    }

    private static String causes(Throwable e) {
        StringBuilder out = new StringBuilder(e.getClass().getName());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            out.append(" < ").append(cause.getClass().getName());
        }
        return out.toString();
    }

    /** A stack trace without messages: those of databases and parsers repeat what they were given. */
    static String trace(Throwable e) {
        StringBuilder out = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            out.append(cause == e ? "" : "caused by ").append(cause.getClass().getName());
            for (StackTraceElement element : cause.getStackTrace()) {
                out.append("\n\tat ").append(element);
            }
            out.append('\n');
        }
        return out.toString();
    }
}
