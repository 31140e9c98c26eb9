package kz.aiqyn.register.procurement;

import java.util.Locale;

/// The flags of the field: what in a purchase is worth a look. Each is a query over the records of some bodies that
/// gives the record, its day and the number that is compared; none of them shows that anybody did wrong.
///
/// They follow the flags that Open Contracting Partnership (2016, 2024) and the World Bank's and DIGIWHIST's
/// researchers publish; thresholds are an installation's own.
enum SignRule {
    /// Days between publication and the end of bids.
    SHORT_TERM(5, """
            select 'lot' as kind, l.code as record, l.customer, l.organisation, a.published_on as day,
                   cast(a.closes_on - a.published_on as numeric) as value
            from procurement.lot l join procurement.announcement a on a.code = l.announcement
            where a.published_on >= :from and a.closes_on - a.published_on < :threshold and l.state <> 'cancelled'"""),

    /// Bids on a lot that was held.
    LONE_BIDDER(1, """
            select 'lot' as kind, l.code as record, l.customer, l.organisation, l.held_on as day,
                   cast(l.bids as numeric) as value
            from procurement.lot l
            where l.held_on >= :from and l.bids between 1 and :threshold"""),

    /// Percent between the lowest and the highest price of a lot with three bids or more.
    CLOSE_PRICES(1, """
            select 'lot' as kind, l.code as record, l.customer, l.organisation, l.held_on as day,
                   100 * (max(b.price) / min(b.price) - 1) as value
            from procurement.lot l join procurement.bid b on b.lot = l.code
            where l.held_on >= :from and b.price > 0
            group by l.code, l.customer, l.organisation, l.held_on
            having count(*) >= 3 and 100 * (max(b.price) / min(b.price) - 1) < :threshold"""),

    /// Percent by which the winner's price is above the lowest one, which was rejected.
    LOWEST_REJECTED(0, """
            select 'lot' as kind, l.code as record, l.customer, l.organisation, l.held_on as day,
                   100 * (w.price / r.price - 1) as value
            from procurement.lot l
            join procurement.bid w on w.lot = l.code and w.state = 'won'
            join (select lot, min(price) filter (where state = 'rejected') as price, min(price) as lowest
                  from procurement.bid where price > 0 group by lot) r on r.lot = l.code
            where l.held_on >= :from and r.price = r.lowest and 100 * (w.price / r.price - 1) > :threshold"""),

    /// Bids that were rejected, so that only the winner's was left.
    OTHERS_REJECTED(2, """
            select 'lot' as kind, l.code as record, l.customer, l.organisation, l.held_on as day,
                   cast(count(*) filter (where b.state = 'rejected') as numeric) as value
            from procurement.lot l join procurement.bid b on b.lot = l.code
            where l.held_on >= :from
            group by l.code, l.customer, l.organisation, l.held_on
            having count(*) filter (where b.state = 'admitted') = 0
               and count(*) filter (where b.state = 'won') = 1
               and count(*) filter (where b.state = 'rejected') >= :threshold"""),

    /// What three or more contracts of a quarter for one thing come to, each below the sum from which a contest is due.
    SPLIT(4_000_000, """
            select 'contract' as kind, min(c.code) as record, c.customer, c.organisation, max(c.signed_on) as day,
                   sum(c.first_sum) as value
            from procurement.contract c
            where c.signed_on >= :from and c.method in ('single', 'quotations', 'shop') and c.state <> 'cancelled'
              and c.first_sum < :threshold and c.name_kk <> ''
            group by c.customer, c.organisation, c.period, c.name_kk
            having count(*) >= 3 and sum(c.first_sum) >= :threshold"""),

    /// Contracts of a year that one buyer made with one seller.
    REPEATED_WINNER(8, """
            select 'contract' as kind, min(c.code) as record, c.customer, c.organisation, max(c.signed_on) as day,
                   cast(count(*) as numeric) as value
            from procurement.contract c
            where c.signed_on >= :from and c.state <> 'cancelled' and c.supplier <> ''
              and not exists (select 1 from procurement.supplier s where s.key = c.supplier and s.monopoly)
            group by c.customer, c.organisation, c.supplier, extract(year from c.signed_on)
            having count(*) >= :threshold"""),

    /// Percent of a year's contracts that a buyer made in December.
    DECEMBER(30, """
            select 'contract' as kind, max(c.code) as record, c.customer, c.organisation, max(c.signed_on) as day,
                   100 * sum(c.first_sum) filter (where extract(month from c.signed_on) = 12) / sum(c.first_sum) as value
            from procurement.contract c
            where c.signed_on >= :from and c.state <> 'cancelled'
            group by c.customer, c.organisation, extract(year from c.signed_on)
            having sum(c.first_sum) > 0
               and 100 * sum(c.first_sum) filter (where extract(month from c.signed_on) = 12) / sum(c.first_sum)
                   > :threshold"""),

    /// Percent by which a contract grew after it was signed.
    GROWTH(10, """
            select 'contract' as kind, c.code as record, c.customer, c.organisation, c.signed_on as day,
                   100 * (c.sum / c.first_sum - 1) as value
            from procurement.contract c
            where c.signed_on >= :from and c.first_sum > 0 and c.state <> 'cancelled'
              and 100 * (c.sum / c.first_sum - 1) >= :threshold""");

    private final long usual;
    private final String query;

    SignRule(long usual, String query) {
        this.usual = usual;
        this.query = query;
    }

    /// Its word: `short-term`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The threshold where an installation says nothing.
    long usual() {
        return usual;
    }

    String query() {
        return query;
    }
}
