package kz.aiqyn.base.organisation.page;

/// Where the pages are.
public final class Addresses {

    public static final String ALL = "/staff/organisations";
    public static final String NEW = ALL + "-new";
    public static final String FILES = ALL + "-files";

    private Addresses() {}

    public static String of(String code) {
        return ALL + "/" + code;
    }
}
