package kz.aiqyn.base.audit;

import java.util.TreeMap;

/// An entry before it has its place in the chain.
///
/// @param changes by field, with what it binds
record WrittenEntry(String who, String operation, String subject, TreeMap<String, String> changes) {}
