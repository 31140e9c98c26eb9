package kz.aiqyn.base.intake;

/// Where files of a kind are sent, who may, and what they are called: see [FileKind].
public record FilePlace(String code, String right, String words, String back) {}
