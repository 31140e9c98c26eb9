package kz.aiqyn.base.notification;

/// A file in a mail.
///
/// @param type of its content (MIME), with its parameters
/// @param content which nobody changes
public record LetterFile(String name, String type, byte[] content) {}
