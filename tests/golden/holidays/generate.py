"""Writes the golden days: /usr/bin/python3 generate.py, in this folder.

Debian 12: python3-holidays 0.10.1 (public holidays), python3-dateutil (Easter), python3-lunardate 0.2.0 (the Chinese calendar, a table),
python3-ephem 4.1.4 (the sun). holidays.csv leaves out what shelfcast does not count: days of provinces and Australia's bank holiday.
"""
import csv
import datetime
import math

import ephem
import holidays
import lunardate
from dateutil.easter import easter

LEFT_OUT = {"Civic Holiday", "Louis Riel Day", "Bank Holiday", "Quarta-feira de cinzas (Início da Quaresma)"}
COUNTRIES = {
    "us": (holidays.UnitedStates, {"observed": False}), "de": (holidays.Germany, {}), "fr": (holidays.France, {}),
    "ca": (holidays.Canada, {"observed": False, "prov": "MB"}), "au": (holidays.Australia, {"prov": "NSW"}),
    "br": (holidays.Brazil, {}), "jp": (holidays.Japan, {}), "uk": (holidays.England, {}),
}


def day_of_sun(longitude, start, zone):
    """The first local day from start on in whose course the sun reaches the longitude."""
    def ahead(day):
        moment = ephem.Date(datetime.datetime(day.year, day.month, day.day)) - zone / 24
        return (math.degrees(ephem.Ecliptic(ephem.Sun(moment), epoch=moment).lon) - longitude) % 360
    day = start
    while ahead(day + datetime.timedelta(1)) > ahead(day):
        day += datetime.timedelta(1)
    return day


with open("holidays.csv", "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["country", "day"])
    for country, (kind, settings) in COUNTRIES.items():
        for day, name in sorted(kind(years=range(1995, 2021), **settings).items()):
            if 1995 <= day.year <= 2020 and name not in LEFT_OUT:
                if country == "uk" and day.year == 2002:
                    continue  # it misses that the spring holiday was moved to 4 June for the jubilee
                rows.writerow([country, day])

with open("moon_and_sun.csv", "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["year", "easter", "new_year", "dragon_boat", "mid_autumn", "qingming", "spring_equinox", "autumn_equinox"])
    for year in range(1990, 2051):
        lunar = [lunardate.LunarDate(year, month, day).toSolarDate() for month, day in ((1, 1), (5, 5), (8, 15))]
        rows.writerow([year, easter(year), *lunar, day_of_sun(15, datetime.date(year, 4, 2), 8),
                       day_of_sun(0, datetime.date(year, 3, 18), 9), day_of_sun(180, datetime.date(year, 9, 20), 9)])
