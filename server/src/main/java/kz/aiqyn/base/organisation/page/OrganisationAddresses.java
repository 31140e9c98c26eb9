package kz.aiqyn.base.organisation.page;

/// Where the pages are.
final class OrganisationAddresses {

    public static final String ALL = "/staff/organisations";
    public static final String NEW = ALL + "-new";
    public static final String FILES = "/staff/files/organisations";

    private OrganisationAddresses() {}

    public static String of(String code) {
        return ALL + "/" + code;
    }
}
