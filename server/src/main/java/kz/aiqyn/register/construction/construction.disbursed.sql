select organisation, period, 100.0 * sum(paid) / nullif(sum(planned), 0) as number, max(changed_at) as known_at
from construction.financed
group by organisation, period
