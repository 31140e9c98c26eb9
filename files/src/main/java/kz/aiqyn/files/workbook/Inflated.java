package kz.aiqyn.files.workbook;

/// How large a workbook is unpacked. Sheets are read row by row, but one row, one text and all that stands beside the
/// sheet are held in memory: a small file that unpacks to gigabytes would take the program down.
///
/// @param mostOfSheet bytes of the sheet that is read
/// @param mostBeside bytes of the other parts that are read, the texts of cells among them
/// @param mostOfRow bytes from one row of a sheet to the next
/// @param mostOfText bytes of one text or tag; a cell of Excel's holds 32,767 letters
record Inflated(long mostOfSheet, long mostBeside, long mostOfRow, long mostOfText) {

    static final Inflated USUAL = new Inflated(1L << 30, 96L << 20, 32L << 20, 1L << 20);

    /// For what is only counted.
    static final Inflated NO_ITEMS = new Inflated(1L << 40, 1L << 40, 1L << 40, 1L << 40);
}
