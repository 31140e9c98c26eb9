select organisation, period, score as number, changed_at as known_at
from services.assessed_quarter
where state = 'published'
