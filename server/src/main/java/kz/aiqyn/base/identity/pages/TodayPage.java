package kz.aiqyn.base.identity.pages;

import java.util.List;

/// What the first page of the staff shows beside the menu: who somebody is here.
public record TodayPage(String name, List<ShownGrant> grants) {

    public TodayPage {
        grants = List.copyOf(grants);
    }
}
