package kz.aiqyn.base.territory.page;

import java.time.LocalDate;

/// Where the pages are.
final class TerritoryAddresses {

    public static final String ALL = "/staff/territories";
    public static final String FILES = ALL + "/files";
    public static final String FILE_OF_NAMES = "/staff/files/territory-names";
    public static final String UNNAMED = ALL + "/unnamed";
    public static final String NEW = ALL + "/new";

    private TerritoryAddresses() {}

    public static String of(String code, LocalDate day) {
        return ALL + "/" + code + "?on=" + day;
    }

    public static String change(String code, String kind) {
        return ALL + "/" + code + "/" + kind;
    }
}
