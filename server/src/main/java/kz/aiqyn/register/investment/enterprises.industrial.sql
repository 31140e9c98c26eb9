select organisation, period, sum(case when there then 1 else 0 end) as number, max(known_at) as known_at
from investment.industrial
group by organisation, period
having sum(case when there then 1 else 0 end) > 0
