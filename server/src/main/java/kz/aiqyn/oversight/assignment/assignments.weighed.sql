select organisation, period, 100.0 * sum(case when ontime then weight else 0 end) / sum(weight) as number, max(changed_at) as known_at
from assignment.judged
group by organisation, period
