package kz.aiqyn.portal;

import java.util.List;

/// One address of every kind of public page, without the language.
final class Addresses {

    static final List<String> PAGES = List.of(
            "",
            "/ratings/ulgi-akimats/2025-Q4",
            "/ratings/ulgi-akimats/2025-Q3?revision=1",
            "/units/shyghanaq",
            "/units/department.economy",
            "/units/shyghanaq/values/economy.trade.growth/2025-Q4",
            "/compare",
            "/compare?units=shyghanaq,bidaily,otarly,irgeles",
            "/indicators",
            "/indicators/economy.trade.growth?unit=shyghanaq",
            "/methods",
            "/methods/ulgi-akimats/2",
            "/methods/ulgi-akimats/2/weights?w.economy=60",
            "/search?q=shyganak",
            "/units/shyghanaq/what-if?indicator=economy.trade.growth&value=104.2",
            "/indicators?sort=-weight&q=a",
            "/data",
            "/data/dictionary",
            "/data/api",
            "/about",
            "/help/people",
            "/mistake?page=%2Fmethods",
            "/nowhere");

    private Addresses() {}
}
