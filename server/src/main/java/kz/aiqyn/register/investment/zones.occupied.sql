select organisation, period, sum(occupied) as number, max(known_at) as known_at,
       min(case when applies then 1 else 0 end) = 1 as applies
from investment.zoned
group by organisation, period
