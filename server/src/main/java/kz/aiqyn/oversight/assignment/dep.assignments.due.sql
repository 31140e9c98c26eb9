select organisation, period, count(*) as number, max(changed_at) as known_at
from assignment.judged
group by organisation, period
