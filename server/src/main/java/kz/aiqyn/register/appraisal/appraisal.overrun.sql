select organisation, period, sum(overrun) / 1000 as number, max(judged_at) as known_at
from appraisal.present
group by organisation, period
