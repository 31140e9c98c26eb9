select organisation, period, sum(opened) as number, coalesce(max(opened_at), max(planned_at)) as known_at
from investment.counted
group by organisation, period
