#include "tests/core/narrative/text_check.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::test {
namespace {

void eraseBetween(std::string &text, const std::string &open, const std::string &close)
{
    for (std::size_t from = text.find(open); from != std::string::npos; from = text.find(open, from)) {
        const std::size_t to = text.find(close, from + open.size());
        text.replace(from, to == std::string::npos ? std::string::npos : to + close.size() - from, "_");
    }
}

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The numbers that a figure may put into a text, each with how much rounding may take away.
std::vector<std::pair<double, double>> mayShow(const Figure &figure)
{
    std::vector<std::pair<double, double>> all;
    const auto parts = [&](std::int64_t period) {
        const Day start = periodStart(period, figure.frequency);
        const Date date = toDate(start);
        const IsoWeek week = isoWeek(start);
        if (figure.frequency == Frequency::Weekly) {
            all.insert(all.end(), {{week.week, 0.0}, {week.year, 0.0}});
            return;
        }
        all.insert(all.end(), {{date.year, 0.0}, {date.month, 0.0}, {(date.month + 2) / 3, 0.0}, {date.day, 0.0}});
    };
    switch (figure.kind) {
    case Figure::Kind::Units: all.push_back({figure.value, std::abs(figure.value) >= 9.95 ? 0.5 : 0.05}); break;
    case Figure::Kind::Percent: all.push_back({100.0 * figure.value, 0.5}); break;
    case Figure::Kind::Fine: all.push_back({100.0 * figure.value, 0.05}); break;
    case Figure::Kind::Count:
    case Figure::Kind::Items:
    case Figure::Kind::Series:
    case Figure::Kind::Periods: all.push_back({figure.value, 0.0}); break;
    case Figure::Kind::Period: parts(figure.first); break;
    case Figure::Kind::Span:
        parts(figure.first);
        parts(figure.last);
        break;
    case Figure::Kind::Stretch:
        all.push_back({figure.value, 0.0});
        all.push_back({static_cast<double>(figure.first), 0.0});
        break;
    case Figure::Kind::Month: all.push_back({static_cast<double>(figure.first), 0.0}); break;
    case Figure::Kind::Weekday:
    case Figure::Kind::Name:
    case Figure::Kind::Driver: break;
    }
    return all;
}

} // namespace

std::vector<double> numbersIn(std::string text, Language language)
{
    eraseBetween(text, "“", "”");
    eraseBetween(text, "„", "“");
    const char group = language == Language::German ? '.' : ',', decimal = language == Language::German ? ',' : '.';
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit(text[at])) {
            ++at;
            continue;
        }
        std::string number;
        for (; at < text.size(); ++at) {
            const bool before = at + 1 < text.size() && digit(text[at + 1]);
            if (digit(text[at]))
                number += text[at];
            else if (text[at] == decimal && before)
                number += '.';
            else if (!(text[at] == group && before))
                break;
        }
        numbers.push_back(std::stod(number));
    }
    return numbers;
}

std::vector<double> unexplained(const Saying &saying, Language language)
{
    std::vector<double> left;
    for (const double number : numbersIn(text(saying, language), language)) {
        const bool found = std::ranges::any_of(saying.figures, [&](const Figure &figure) {
            return std::ranges::any_of(mayShow(figure), [&](const auto &one) { return std::abs(one.first - number) <= one.second + 1e-9 * std::abs(number) + 1e-9; });
        });
        if (!found)
            left.push_back(number);
    }
    return left;
}

std::vector<Figure> figuresOf(const Narrative &narrative, Origin origin)
{
    std::vector<Figure> found;
    for (const Saying &saying : narrative.sentences)
        for (const Figure &figure : saying.figures)
            if (figure.origin == origin)
                found.push_back(figure);
    return found;
}

bool says(const Narrative &narrative, Sentence sentence)
{
    const auto is = [&](const Saying &saying) { return saying.sentence == sentence; };
    return std::ranges::any_of(narrative.sentences, is) || std::ranges::any_of(narrative.keywords, is);
}

std::vector<std::string> contradictions(const Narrative &narrative)
{
    std::vector<std::string> found;
    const auto check = [&](bool fine, const char *what) {
        if (!fine)
            found.emplace_back(what);
    };
    const auto value = [&](Origin origin) {
        const auto figures = figuresOf(narrative, origin);
        return figures.empty() ? std::nan("") : figures.front().value;
    };
    const auto any = [&](std::initializer_list<Sentence> sentences) {
        return std::ranges::count_if(sentences, [&](Sentence sentence) { return says(narrative, sentence); });
    };
    const double expected = says(narrative, Sentence::ExpectNothing) ? 0.0 : value(Origin::Expected), before = value(Origin::Before);
    const auto more = any({Sentence::More, Sentence::MoreChance}), less = any({Sentence::Less, Sentence::LessChance}), same = any({Sentence::Same});
    check(any({Sentence::Expect, Sentence::ExpectRange, Sentence::ExpectRare, Sentence::ExpectHardly, Sentence::ExpectNothing}) == 1, "says once how much is expected");
    check(more + less + same <= 1, "says more and less at once");
    if (std::isfinite(expected) && std::isfinite(before)) {
        check(more == 0 || expected > before, "says more of a smaller number");
        check(less == 0 || expected < before, "says less of a larger number");
        if (std::isfinite(value(Origin::Change)))
            check(std::abs(value(Origin::Change) - std::abs(expected / before - 1.0)) < 1e-9, "gives another change than its own numbers");
    }
    check(!(value(Origin::Chance) < 0.5), "says more or less against the odds");
    check(more == 0 || any({Sentence::KeyFalling, Sentence::KeySteady}) == 0, "the text rises, the keyword does not");
    check(less == 0 || any({Sentence::KeyRising, Sentence::KeySteady}) == 0, "the text falls, the keyword does not");
    check(same == 0 || any({Sentence::KeyRising, Sentence::KeyFalling}) == 0, "the text is steady, the keyword is not");
    check(any({Sentence::KeyRising, Sentence::KeyFalling, Sentence::KeySteady, Sentence::KeyNothing}) <= 1, "two directions in the keywords");
    check(any({Sentence::KeyReliable, Sentence::KeyUncertain}) <= 1, "solid and uncertain at once");
    const auto solid = any({Sentence::Solid, Sentence::SolidEqual, Sentence::SolidAlone}), thin = any({Sentence::ThinError, Sentence::ThinEqual, Sentence::ThinNaive, Sentence::ThinShort});
    const auto guess = any({Sentence::GuessError, Sentence::GuessShort, Sentence::GuessStandIn, Sentence::GuessUntested});
    check(solid + thin + guess <= 1, "trusts and mistrusts at once");
    check(solid == 0 || any({Sentence::KeyUncertain}) == 0, "solid in the text, uncertain in the keywords");
    check(guess == 0 || any({Sentence::KeyReliable}) == 0, "a guess in the text, solid in the keywords");
    check(!(value(Origin::Low) > value(Origin::High)), "low above high");
    if (says(narrative, Sentence::ExpectRange))
        check(value(Origin::Low) <= expected && expected <= value(Origin::High), "expects what lies outside of its own range");
    if (says(narrative, Sentence::Solid))
        check(value(Origin::Error) < value(Origin::NaiveError), "solid, though worse than naive");
    if (says(narrative, Sentence::ThinNaive))
        check(value(Origin::Error) > value(Origin::NaiveError), "blames a model that beat naive");
    check(any({Sentence::IfTrendStops, Sentence::IfNoPromotion, Sentence::IfDriverUsual, Sentence::IfSamePace, Sentence::IfNoGain, Sentence::IfNoLoss}) <= 1, "two ifs");
    check(any({Sentence::PromotionAdds, Sentence::PromotionTakes, Sentence::PromotionIdle, Sentence::PromotionSeen}) <= 1, "two effects of promotions");
    return found;
}

} // namespace shelfcast::core::test
