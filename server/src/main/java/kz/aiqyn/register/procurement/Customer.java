package kz.aiqyn.register.procurement;

import kz.aiqyn.engine.text.Names;

/// A body that buys.
///
/// @param organisation code of the organisation that answers for it
record Customer(String bin, String organisation, Names names) {}
