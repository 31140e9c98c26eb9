select organisation, period, sum(case when extended then 1 else 0 end) as number, max(changed_at) as known_at
from assignment.judged
group by organisation, period
