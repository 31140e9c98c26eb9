select organisation, period, sum(overdue) as number, max(changed_at) as known_at
from services.quarterly
group by organisation, period
