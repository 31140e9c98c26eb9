select organisation, period, avg(gap) as number, max(changed_at) as known_at
from construction.worked
where gap is not null
group by organisation, period
