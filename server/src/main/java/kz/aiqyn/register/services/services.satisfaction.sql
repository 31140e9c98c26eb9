select organisation, period,
       1.0 * sum(one + 2 * two + 3 * three + 4 * four + 5 * five) / sum(one + two + three + four + five) as number,
       max(changed_at) as known_at
from services.surveyed
group by organisation, period
