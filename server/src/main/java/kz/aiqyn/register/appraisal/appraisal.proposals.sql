select organisation, period, count(*) as number, max(changed_at) as known_at
from appraisal.present
group by organisation, period
