#include "core/table/layout/guess.h"

#include <algorithm>
#include <array>

namespace shelfcast::core {

namespace {

constexpr std::array kNumberRoles = {ColumnRole::Quantity, ColumnRole::Revenue, ColumnRole::Price, ColumnRole::Promotion, ColumnRole::Stock, ColumnRole::KnownSignal, ColumnRole::PastSignal};
constexpr std::array kKeyRoles = {ColumnRole::Item, ColumnRole::Location, ColumnRole::Category, ColumnRole::Description};

/// Guesses the roles of the columns that are neither the date nor periods.
class RoleGuesser {
public:
    RoleGuesser(const GuessInput &input, Layout &layout) : m_input(input), m_layout(layout), m_rows(input.survey.rows()) {}

    void run()
    {
        if (!m_layout.wide)
            guessMeasures();
        guessKeys();
    }

private:
    bool free(const ColumnInfo &info) const { return info.role == ColumnRole::Unused && info.type != ColumnType::Empty; }
    const HeaderMeaning &meaning(const ColumnInfo &info) const { return m_input.meanings[info.index]; }
    const ColumnSurvey &survey(const ColumnInfo &info) const { return m_input.column(info.index); }

    /// A number with a fraction names nothing, nor does a count of something: "dishes count", "item price".
    bool noKey(const ColumnInfo &info) const
    {
        if (info.type != ColumnType::Number)
            return false;
        double counting = 0.0;
        for (const ColumnRole role : kNumberRoles)
            counting = std::max(counting, meaning(info).of(role));
        return survey(info).integers < survey(info).numbers || (counting >= 5.0 && !meaning(info).code);
    }

    double bestKeyWeight(const ColumnInfo &info) const
    {
        double best = 0.0;
        if (noKey(info))
            return 0.0;
        for (const ColumnRole role : kKeyRoles)
            best = std::max(best, meaning(info).of(role));
        return best;
    }

    /// Numbers that count nothing: codes, running numbers, the year beside a date.
    bool countsNothing(const ColumnInfo &info) const
    {
        const HeaderMeaning &words = meaning(info);
        const ColumnSurvey &column = survey(info);
        const double measure = std::max({words.of(ColumnRole::Quantity), words.of(ColumnRole::Revenue), words.of(ColumnRole::Price), words.of(ColumnRole::Stock)});
        if (measure >= 7.0)
            return false;
        const bool running = column.numbers > 5 && column.integers == column.numbers && column.steps * 10 >= (column.numbers - 1) * 9;
        return words.code || words.helper || running || column.leadingZeros * 2 > column.numbers;
    }

    ColumnInfo *strongest(ColumnRole role, double atLeast)
    {
        ColumnInfo *best = nullptr;
        double bestWeight = atLeast;
        for (ColumnInfo &info : m_layout.columns) {
            if (!free(info) || (info.type != ColumnType::Number && info.type != ColumnType::Boolean) || countsNothing(info))
                continue;
            double weight = meaning(info).of(role);
            for (const ColumnRole other : kNumberRoles) {
                if (other != role && meaning(info).of(other) > weight)
                    weight = 0.0;
            }
            if (bestKeyWeight(info) > weight)
                continue;
            const bool discount = meaning(info).of(ColumnRole::Revenue) > 0.0 && survey(info).greatest == 0.0;
            weight -= discount ? 3.0 : 0.0;
            weight -= meaning(info).other ? 1.0 : 0.0;
            if (weight > bestWeight) {
                best = &info;
                bestWeight = weight;
            }
        }
        return best;
    }

    static void give(ColumnInfo *info, ColumnRole role)
    {
        if (info != nullptr)
            info->role = role;
    }

    bool isPrice(const ColumnInfo &info) const { return meaning(info).of(ColumnRole::Price) >= 5.0; }

    std::vector<ColumnInfo *> neutralNumbers()
    {
        std::vector<ColumnInfo *> out;
        for (ColumnInfo &info : m_layout.columns) {
            if (free(info) && info.type == ColumnType::Number && !countsNothing(info) && bestKeyWeight(info) < 5.0 && !meaning(info).other && !isPrice(info))
                out.push_back(&info);
        }
        return out;
    }

    void guessMeasures()
    {
        ColumnInfo *revenue = strongest(ColumnRole::Revenue, 4.9);
        ColumnInfo *quantity = strongest(ColumnRole::Quantity, 4.0);
        // "Customers" beside "Sales" counts something else than what was sold.
        if (quantity != nullptr && revenue != nullptr && meaning(*quantity).of(ColumnRole::Quantity) < 6.0 && meaning(*revenue).of(ColumnRole::Revenue) >= 7.0)
            quantity = nullptr;
        give(revenue, ColumnRole::Revenue);
        give(quantity, ColumnRole::Quantity);
        ColumnInfo *price = strongest(ColumnRole::Price, 5.0);
        const std::ptrdiff_t prices = std::count_if(m_layout.columns.begin(), m_layout.columns.end(), [this](const ColumnInfo &info) { return free(info) && isPrice(info); });
        give(price, ColumnRole::Price);
        give(strongest(ColumnRole::Stock, 5.0), ColumnRole::Stock);
        give(strongest(ColumnRole::Promotion, 5.0), ColumnRole::Promotion);
        for (const ColumnRole role : {ColumnRole::KnownSignal, ColumnRole::PastSignal}) {
            for (ColumnInfo *signal = strongest(role, 5.0); signal != nullptr; signal = strongest(role, 5.0))
                signal->role = role;
        }
        // "Sales" may be units or money; alone in a file it is what is to be forecast.
        if (quantity == nullptr && revenue != nullptr && price == nullptr && meaning(*revenue).of(ColumnRole::Revenue) < 8.0)
            revenue->role = ColumnRole::Quantity;
        if (quantity != nullptr || revenue != nullptr || !m_layout.dateColumn)
            return;
        const std::vector<ColumnInfo *> neutral = neutralNumbers();
        if (neutral.size() == 1) {
            neutral.front()->role = ColumnRole::Quantity;
        } else if (neutral.empty() && price != nullptr && prices == 1) {
            price->role = ColumnRole::Quantity;
            price->findings.push_back({QT_TRANSLATE_NOOP("core", "The only figures in the file: taken as what is to be forecast.")});
        } else if (price != nullptr) {
            price->role = ColumnRole::Revenue;
            price->findings.push_back({QT_TRANSLATE_NOOP("core", "The file has no quantity: this price is taken as the money of each sale.")});
        } else if (neutral.size() > 1) {
            askQuantity(neutral);
        }
    }

    void askQuantity(const std::vector<ColumnInfo *> &columns)
    {
        Question question;
        question.id = "quantity";
        question.text = {QT_TRANSLATE_NOOP("core", "Which column holds the quantity sold? %1 columns hold numbers, and no header says it."), {static_cast<std::int64_t>(columns.size())}};
        for (const ColumnInfo *info : columns) {
            if (question.answers.size() < 20)
                question.answers.push_back({info->name, {QT_TRANSLATE_NOOP("core", "Column \"%1\""), {info->name}}});
        }
        question.flag = "--role \"COLUMN=quantity\"";
        m_layout.questions.push_back(std::move(question));
    }

    /// How well a column names the items; 0 where it cannot.
    double itemScore(const ColumnInfo &info) const
    {
        const HeaderMeaning &words = meaning(info);
        if (noKey(info))
            return 0.0;
        double weight = words.of(ColumnRole::Item);
        for (const ColumnRole role : {ColumnRole::Location, ColumnRole::Category, ColumnRole::Description, ColumnRole::Date}) {
            if (words.of(role) > weight)
                return 0.0;
        }
        // Items come again and again; what is nearly always new numbers the lines or names the customers.
        const bool lineNumber = info.distinct * 50 > m_rows * (weight < 5.0 && m_rows > 20 ? 25 : 49);
        const bool unsure = weight < 9.0;
        if (info.distinct < 2 && unsure)
            return 0.0;
        if (unsure && (words.other || (m_layout.dateColumn && lineNumber && (m_rows > 20 || weight < 3.0))))
            return 0.0;
        // "org id" says nothing of items, "id" alone may.
        if (weight > 0.0 && weight <= 2.0)
            return 0.0;
        if (weight <= 0.0) {
            // No word speaks for it: texts that come again and again may still be names.
            const bool text = info.type == ColumnType::Text && survey(info).weekdayNames == 0 && !words.helper && !words.total;
            const bool repeats = info.distinct >= 2 && (m_layout.wide || !m_layout.dateColumn || info.distinct * 2 <= m_rows);
            return text && repeats ? 1.0 : 0.0;
        }
        weight += words.name ? 0.5 : 0.0;
        weight -= words.code && words.of(ColumnRole::Item) < 10.0 ? 0.5 : 0.0;
        const double filled = std::min(m_input.headShare(info.index), survey(info).filledShare(m_rows) + 0.35);
        return filled < 0.8 ? weight - 6.0 : weight;
    }

    void guessKeys()
    {
        ColumnInfo *item = nullptr, *location = nullptr, *category = nullptr, *description = nullptr;
        double itemBest = 0.0, locationBest = 2.0, categoryBest = 4.0;
        for (ColumnInfo &info : m_layout.columns) {
            if (!free(info) || info.type == ColumnType::Date)
                continue;
            const HeaderMeaning &words = meaning(info);
            const double best = bestKeyWeight(info);
            if (const double score = itemScore(info); score > itemBest) {
                item = &info;
                itemBest = score;
            }
            if (words.other && best < 9.0)
                continue;
            if (best <= 0.0)
                continue;
            const double place = words.of(ColumnRole::Location) + (words.code ? 0.2 : 0.0);
            const bool whole = info.type != ColumnType::Number || survey(info).integers == survey(info).numbers;
            if (place >= best && place > locationBest && whole) {
                location = &info;
                locationBest = place;
            }
            const double group = words.of(ColumnRole::Category) + (words.name ? 0.2 : 0.0) - (words.code ? 0.2 : 0.0);
            if (words.of(ColumnRole::Category) >= best && group > categoryBest && info.distinct > 0) {
                category = &info;
                categoryBest = group;
            }
            if (description == nullptr && words.of(ColumnRole::Description) >= best && best > 5.0)
                description = &info;
        }
        if (item == nullptr)
            item = finestCategory();
        // A shop is a place of sale; a town or region only where each item comes again there often enough, else it is the customers'.
        if (location != nullptr && item != nullptr && locationBest < 7.5 && m_layout.dateColumn && m_rows < 8 * item->distinct * location->distinct)
            location = nullptr;
        give(category, ColumnRole::Category);
        give(location, ColumnRole::Location);
        give(description, ColumnRole::Description);
        give(item, ColumnRole::Item);
        if (item == nullptr && description != nullptr)
            description->role = ColumnRole::Item;
        if (item != nullptr && category == item)
            nextCategory();
    }

    /// Where no column names items, the finest grouping stands for them.
    ColumnInfo *finestCategory()
    {
        ColumnInfo *finest = nullptr;
        for (ColumnInfo &info : m_layout.columns) {
            const bool key = info.type == ColumnType::Text || (info.type == ColumnType::Number && !noKey(info));
            if (free(info) && key && meaning(info).of(ColumnRole::Category) > 0.0 && !meaning(info).other && info.distinct > 1
                && (finest == nullptr || info.distinct > finest->distinct))
                finest = &info;
        }
        return finest;
    }

    void nextCategory()
    {
        for (ColumnInfo &info : m_layout.columns) {
            if (free(info) && meaning(info).of(ColumnRole::Category) > 4.0 && !meaning(info).other) {
                info.role = ColumnRole::Category;
                return;
            }
        }
    }

    const GuessInput &m_input;
    Layout &m_layout;
    std::uint64_t m_rows;
};

} // namespace

void guessRoles(const GuessInput &input, Layout &layout)
{
    RoleGuesser(input, layout).run();
    tellPriceFromMoney(input, layout);
}

bool guessItemColumns(const GuessInput &input, Layout &layout)
{
    if (!layout.dateColumn || layout.wide)
        return false;
    const ColumnInfo &date = layout.columns[*layout.dateColumn];
    const std::uint64_t rows = input.survey.rows();
    const DateEvidence &evidence = input.column(date.index).dateEvidence;
    const std::uint64_t days = evidence.read() > 0 ? evidence.distinctDays(date.dateFormat.order) : date.distinct;
    if (days * 100 < rows * 95)
        return false;
    std::vector<ColumnInfo *> neutral, totals;
    std::size_t recognised = 0;
    for (ColumnInfo &info : layout.columns) {
        const ColumnSurvey &column = input.column(info.index);
        const HeaderMeaning &words = input.meanings[info.index];
        if (info.role != ColumnRole::Unused || info.type == ColumnType::Empty || info.type == ColumnType::Date)
            continue;
        if (info.type != ColumnType::Number) {
            // A second key would make the dates come again; a weekday or a note may stand beside them.
            continue;
        }
        const bool running = column.numbers > 5 && column.integers == column.numbers && column.steps * 10 >= (column.numbers - 1) * 9;
        if (words.helper || running)
            continue;
        if (words.total) {
            totals.push_back(&info);
            continue;
        }
        double best = 0.0;
        for (const ColumnRole role : kNumberRoles)
            best = std::max(best, words.of(role));
        if (best >= 5.0)
            ++recognised;
        else
            neutral.push_back(&info);
    }
    if (neutral.size() < 2 || recognised * 4 > neutral.size())
        return false;
    layout.wide = true;
    for (ColumnInfo *info : neutral)
        info->role = ColumnRole::ItemColumn;
    for (ColumnInfo *info : totals)
        info->findings.push_back({QT_TRANSLATE_NOOP("core", "Looks like a total of other columns and is left out.")});
    return true;
}

} // namespace shelfcast::core
