select organisation, period, 100.0 * sum(case when ontime then 1 else 0 end) / count(*) as number, max(changed_at) as known_at
from assignment.judged
group by organisation, period
