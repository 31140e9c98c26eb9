select organisation, period, sum(case when in_time then 1 else 0 end) as number, max(changed_at) as known_at
from procurement.executable
group by organisation, period
