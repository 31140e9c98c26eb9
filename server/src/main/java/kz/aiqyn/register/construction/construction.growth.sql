select organisation, period, 100.0 * (sum(present_sum) / sum(first_sum) - 1) as number, max(changed_at) as known_at
from construction.worked
group by organisation, period
