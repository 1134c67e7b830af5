package dev.masthead.auth;

/**
 * A key as it is kept: never itself.
 *
 * @param name   of whoever has it; stands in messages
 * @param sha256 of the key, in hexadecimal; a key has 256 random bits, so nothing can be guessed back from it
 */
public record ApiKey(String name, Role role, String sha256) {}
