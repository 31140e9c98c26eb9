package kz.aiqyn.base.territory.version;

import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A row of the classifier.
///
/// @param row its number in the file
public record ClassifierRow(long row, String code, @Nullable String parent, TerritoryKind kind, Names names) {}
