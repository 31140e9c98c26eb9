package kz.aiqyn.rating.collection.filling;

import kz.aiqyn.rating.collection.page.CollectionAddresses;

/// Where missing values are sent in, without the language.
final class FillingAddresses {

    static final String FILL = CollectionAddresses.FILL;
    static final String FILE = "/staff/files/" + FillingFile.CODE;
    static final String ALL = "/staff/values/filled";

    private FillingAddresses() {}

    static String one(long filling) {
        return ALL + "/" + filling;
    }

    static String query(AskedGaps gaps) {
        return "?methodology=%s&period=%s&organisation=%s"
                .formatted(
                        CollectionAddresses.segment(gaps.chosen()),
                        CollectionAddresses.segment(gaps.asked().toString()),
                        CollectionAddresses.segment(gaps.organisation()));
    }
}
