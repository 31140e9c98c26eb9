select organisation, period, sum(jobs) as number,
       coalesce(greatest(max(jobs_at), max(opened_at)), max(planned_at)) as known_at
from investment.counted
group by organisation, period
