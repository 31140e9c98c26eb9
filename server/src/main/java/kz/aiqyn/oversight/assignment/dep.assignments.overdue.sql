select organisation, period, sum(late) as number, max(changed_at) as known_at
from (
    select organisation, period, 0 as late, changed_at from assignment.judged
    union all
    select organisation, period, 1 as late, changed_at from assignment.overdue) counted
group by organisation, period
