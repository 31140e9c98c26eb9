package kz.aiqyn.base.publication;

/// An event that says of something which public pages show that it changed, told in the transaction that changes it.
/// Whatever such a module tells of itself implements this, and no page outlives it.
public interface PublicChange {}
