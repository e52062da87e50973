#include "core/table/layout/cell_text.h"
#include "core/table/layout/dates.h"

#include <array>
#include <string>
#include <unordered_map>

namespace shelfcast::core {

namespace {

/// One row a month: what it is called, folded. An abbreviation is listed where it is not the first three or four letters.
constexpr std::array<std::string_view, 12> kMonths = {
    "january januar janvier enero januari gennaio janeiro janner jan janv ene gen",
    "february februar fevrier febrero februari febbraio fevereiro feber feb fev fevr febr",
    "march marz mars marzo maart marco maerz mar mrt mrz",
    "april avril abril aprile apr avr abr",
    "may mai mayo mei maggio maio mag",
    "june juni juin junio giugno junho jun giu",
    "july juli juillet julio luglio julho jul juil lug",
    "august aout agosto augustus aug agosto ago aou",
    "september septembre septiembre settembre setembro sep sept set",
    "october oktober octobre octubre ottobre outubro oct okt ott out",
    "november novembre noviembre novembro nov",
    "december dezember decembre diciembre dicembre dezembro dec dez dic",
};

constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday mon montag lundi lun lunes maandag lunedi segunda segunda-feira mo lu ma",
    "tuesday tue tues dienstag die mardi martes mar dinsdag martedi terca terca-feira di",
    "wednesday wed mittwoch mit mercredi mer miercoles mie woensdag mercoledi quarta quarta-feira mi me wo",
    "thursday thu thur thurs donnerstag don jeudi jeu jueves jue donderdag giovedi gio quinta quinta-feira do",
    "friday fri freitag fre vendredi ven viernes vie vrijdag venerdi sexta sexta-feira fr",
    "saturday sat samstag sam sonnabend samedi sabado sab zaterdag sabato sa",
    "sunday sun sonntag son dimanche dim domingo dom zondag domenica so",
};

using Words = std::unordered_map<std::string, int>;

template <std::size_t N>
Words wordsOf(const std::array<std::string_view, N> &rows)
{
    Words words;
    for (std::size_t i = 0; i < N; ++i) {
        std::string_view left = rows[i];
        while (!left.empty()) {
            const std::size_t space = left.find(' ');
            words.emplace(std::string(left.substr(0, space)), static_cast<int>(i));
            left = space == std::string_view::npos ? std::string_view{} : left.substr(space + 1);
        }
    }
    return words;
}

/// 星期一, 周一, 礼拜一.
int chineseWeekday(std::string_view text)
{
    for (const std::string_view prefix : {"\xE6\x98\x9F\xE6\x9C\x9F", "\xE5\x91\xA8", "\xE7\xA4\xBC\xE6\x8B\x9C", "\xE9\x80\xB1"}) {
        if (!text.starts_with(prefix))
            continue;
        const std::string_view day = text.substr(prefix.size());
        constexpr std::array<std::string_view, 7> kDays = {"\xE4\xB8\x80", "\xE4\xBA\x8C", "\xE4\xB8\x89", "\xE5\x9B\x9B", "\xE4\xBA\x94", "\xE5\x85\xAD", "\xE6\x97\xA5"};
        for (std::size_t i = 0; i < kDays.size(); ++i) {
            if (day == kDays[i])
                return static_cast<int>(i);
        }
        if (day == "\xE5\xA4\xA9")
            return 6;
    }
    return -1;
}

} // namespace

int weekdayNamed(std::string_view text)
{
    static const Words words = wordsOf(kWeekdays);
    if (text.size() < 2 || text.size() > 16)
        return -1;
    std::string word = folded(text);
    while (!word.empty() && (word.back() == '.' || word.back() == ','))
        word.pop_back();
    const auto found = words.find(word);
    return found != words.end() ? found->second : chineseWeekday(word);
}

int monthNamed(std::string_view word)
{
    static const Words words = wordsOf(kMonths);
    if (word.size() < 3 || word.size() > 10)
        return 0;
    const auto found = words.find(std::string(word));
    return found != words.end() ? found->second + 1 : 0;
}

} // namespace shelfcast::core
