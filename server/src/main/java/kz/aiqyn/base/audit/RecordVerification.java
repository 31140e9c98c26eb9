package kz.aiqyn.base.audit;

import java.time.Instant;
import java.util.List;

/// Whether the records that are bound still are what the chain says of them.
public interface RecordVerification {

    /// Compares every bound table with what was bound, both ways. It changes nothing.
    Result all();

    /// @param tables how many are bound
    /// @param records how many they have
    /// @param beginnings entries that bound what was written before, the earliest first
    /// @param mismatches those of each table in the order of its keys, at most [#MOST] of each
    record Result(int tables, long records, List<Beginning> beginnings, List<Mismatch> mismatches) {

        /// How many of each table are named.
        public static final int MOST = 10;

        public Result {
            beginnings = List.copyOf(beginnings);
            mismatches = List.copyOf(mismatches);
        }
    }

    /// An entry that bound what was written before it.
    ///
    /// @param records how many, as they then stood
    record Beginning(long entry, Instant at, long records) {}

    /// Something that does not fit.
    ///
    /// @param table `schema.table`; several where the fault is one of several
    /// @param key of the record, empty when it is about the table
    /// @param entry that bound it last, 0 for none
    /// @param all how many of this table do not fit
    record Mismatch(String table, String key, Fault fault, long entry, long all) {}

    /// What can be wrong with a record.
    enum Fault {
        /// Its rows are not those that were bound.
        ALTERED,
        /// It had been altered when the entry's operation wrote to it, which has bound what it is since.
        ALTERED_BEFORE,
        /// It was bound and is not there.
        GONE,
        /// It is there and no entry binds it.
        UNBOUND,
        /// Nothing of the tables is bound yet: that is done at the server's next start.
        NOT_BEGUN,
        /// What was bound of it is kept, and no part of the program knows it.
        UNKNOWN,
        /// What is kept of an entry's seal is not what the entry says.
        SEAL,
        /// Records are bound by the first entry of all: what was done before was taken out.
        NOTHING_BEFORE
    }
}
