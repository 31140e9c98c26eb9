select organisation, period, sum(case when there and idle then 1 else 0 end) as number,
       greatest(max(idle_at), max(known_at)) as known_at
from investment.industrial
group by organisation, period
having sum(case when there then 1 else 0 end) > 0
