package kz.aiqyn.files.values;

/// A file whose layout was recognised.
interface Layout {

    /// Reads the whole file.
    void read(ValueReceiver intake);
}
