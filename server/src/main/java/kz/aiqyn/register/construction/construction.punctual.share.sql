select organisation, period, 100.0 * sum(case when late then 0 else 1 end) / count(*) as number,
       max(changed_at) as known_at
from construction.worked
group by organisation, period
