select organisation, period, sum(planned) as number, max(planned_at) as known_at
from investment.counted
group by organisation, period
having sum(planned) > 0
