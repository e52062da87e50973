#include "core/table/layout/guess.h"

#include "core/table/layout/cell_text.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

namespace {

/// How likely a column is the date of the sale; nothing where it holds no dates.
struct DateCandidate {
    std::size_t column = 0;
    double score = 0.0;
    DateFormat format;
    bool ask = false;
};

bool numbersBetween(const ColumnSurvey &column, double least, double greatest)
{
    return column.numbers > 0 && column.integers == column.numbers && column.least >= least && column.greatest <= greatest
        && column.numbers * 10 >= column.filled * 9;
}

/// A column of whole numbers that are dates: 20240131, 202401, 2024, Excel serials.
std::optional<DateFormat> numericFormat(const ColumnSurvey &column, const HeaderMeaning &meaning, std::string_view name)
{
    DateFormat format;
    const double word = meaning.of(ColumnRole::Date);
    const auto allMonths = [](double value) { return std::fmod(value, 100.0) >= 1 && std::fmod(value, 100.0) <= 12; };
    if (numbersBetween(column, 19000101, 21501231) && std::all_of(column.samples.begin(), column.samples.end(), [](const std::string &text) { return scanDate(text).form == ScannedDate::Form::Known; })) {
        format.kind = DateFormat::Kind::Numeric;
        format.pattern = "yyyymmdd";
        return format;
    }
    if (word <= 0.0)
        return std::nullopt;
    if (numbersBetween(column, 190001, 215053)) {
        const std::string words = headerWords(name);
        const bool weeks = words.find("week") != std::string::npos || words.find("woche") != std::string::npos || words == "kw" || words.find("semaine") != std::string::npos
            || words.find("semana") != std::string::npos || words.find("周") != std::string::npos || !allMonths(column.least) || !allMonths(column.greatest);
        format.kind = weeks ? DateFormat::Kind::YearWeek : DateFormat::Kind::YearMonth;
        format.pattern = weeks ? "yyyyww" : "yyyymm";
        return format;
    }
    if (numbersBetween(column, 1900, 2150) && (word < 6.0 || word > 7.9)) {
        format.kind = DateFormat::Kind::Year;
        format.pattern = "yyyy";
        return format;
    }
    if (word >= 6.0 && column.numbers > 0 && column.least >= 20000 && column.greatest <= 80000) {
        format.kind = DateFormat::Kind::Serial;
        format.pattern = "serial number";
        return format;
    }
    return std::nullopt;
}

std::optional<DateCandidate> candidateOf(const GuessInput &input, const ColumnInfo &info)
{
    const ColumnSurvey &column = input.column(info.index);
    const HeaderMeaning &meaning = input.meanings[info.index];
    DateCandidate out;
    out.column = info.index;
    const bool told = [&] {
        const auto role = input.choices.roles.find(info.name);
        return role != input.choices.roles.end() && role->second == ColumnRole::Date;
    }();
    const DateEvidence &evidence = column.dateEvidence;
    const std::uint64_t asDates = evidence.read() + evidence.noSuchDay();
    if (asDates > 0 && asDates * 2 >= column.filled) {
        const DateEvidence::Decision decision = evidence.decide();
        out.format.kind = evidence.mainKind();
        out.format.order = input.choices.dateOrder ? *input.choices.dateOrder : decision.order.value_or(DateFormat::Order::DayMonthYear);
        if (evidence.example().form == ScannedDate::Form::Known && !evidence.twoOrders())
            out.format.order = DateFormat::Order::YearMonthDay;
        out.format.pattern = patternOf(evidence.example(), out.format.order);
        if (evidence.example().form == ScannedDate::Form::None)
            out.format.pattern = "date";
        out.ask = !decision.order && !input.choices.dateOrder;
        out.score = 6.0;
        // A day says more than a month, and a month more than a year.
        const DateFormat::Kind kind = out.format.kind;
        out.score += kind == DateFormat::Kind::Year ? -4.0 : kind == DateFormat::Kind::YearMonth || kind == DateFormat::Kind::Quarter ? -1.5 : 0.0;
        if (kind == DateFormat::Kind::MonthName && evidence.distinctDays(out.format.order) * 20 < evidence.read())
            out.score -= 1.5;
    } else if (const std::optional<DateFormat> numeric = numericFormat(column, meaning, info.name)) {
        out.format = *numeric;
        out.score = numeric->kind == DateFormat::Kind::Year ? 0.5 : numeric->kind == DateFormat::Kind::Numeric ? 5.0 : 3.0;
    } else if (!told) {
        return std::nullopt;
    }
    out.score += meaning.of(ColumnRole::Date) * 0.5 - (meaning.laterDate ? 4.0 : 0.0) - 0.01 * static_cast<double>(info.index);
    out.score -= 6.0 * (1.0 - std::min(1.0, input.headShare(info.index) + 0.1));
    if (told)
        out.score += 1000.0;
    return out;
}

Question orderQuestion(const GuessInput &input, const ColumnInfo &info)
{
    const ColumnSurvey &column = input.column(info.index);
    return dateOrderQuestion(info.name, column.samples.empty() ? std::string{} : column.samples.front(), column.dateEvidence.example());
}

} // namespace

Question dateOrderQuestion(const std::string &column, const std::string &sample, const ScannedDate &scanned)
{
    const auto reading = [&](DateFormat::Order order) {
        const std::optional<Day> day = dayOf(scanned, order);
        return day ? isoText(*day) : std::string{"?"};
    };
    Question question;
    question.id = "date-order";
    question.text = {QT_TRANSLATE_NOOP("core", "Column \"%1\": is the day or the month written first? Nothing in the file decides it. Example: %2."), {column, sample}};
    question.answers = {{"dmy", {QT_TRANSLATE_NOOP("core", "Day first: %1"), {reading(DateFormat::Order::DayMonthYear)}}},
                        {"mdy", {QT_TRANSLATE_NOOP("core", "Month first: %1"), {reading(DateFormat::Order::MonthDayYear)}}}};
    question.flag = "--date-order dmy|mdy";
    return question;
}

void guessDateColumn(const GuessInput &input, Layout &layout)
{
    std::optional<DateCandidate> best;
    for (ColumnInfo &info : layout.columns) {
        if (info.role == ColumnRole::Period)
            continue;
        const std::optional<DateCandidate> candidate = candidateOf(input, info);
        if (!candidate)
            continue;
        info.dateFormat = candidate->format;
        const ColumnSurvey &column = input.column(info.index);
        if (column.dateEvidence.twoOrders() && !input.choices.dateOrder) {
            const Message why = column.dateEvidence.decide().why;
            if (!why.empty())
                info.findings.push_back(why);
        }
        // Numbers become a date column only when they are chosen for it.
        if (!best || candidate->score > best->score)
            best = candidate;
    }
    if (!best || best->score < 2.0)
        return;
    ColumnInfo &info = layout.columns[best->column];
    info.role = ColumnRole::Date;
    info.type = ColumnType::Date;
    layout.dateColumn = best->column;
    if (best->ask)
        layout.questions.push_back(orderQuestion(input, info));
}

} // namespace shelfcast::core
