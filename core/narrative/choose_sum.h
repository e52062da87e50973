#pragma once
#include "core/narrative/choose.h"

#include <initializer_list>

/// What is chosen alike for a series and for a sum of series.
namespace shelfcast::core {

Figure unitsFigure(Origin origin, double units);
Figure percentFigure(Origin origin, double fraction); ///< without its sign: the sentence says more or less
Figure countFigure(Origin origin, double count);
Figure periodsFigure(Origin origin, std::int64_t count, Frequency frequency);
Figure nameFigure(Origin origin, std::string name);

inline constexpr std::size_t kMostSentences = 6; ///< of a text
/// The share of cases between low and high.
inline constexpr double kInterval = 0.8;

/// Gathers sentences, each with how much it matters, and keeps those that matter most in the order in which they came.
class Choice {
public:
    /// Sentences that matter kAlways are kept whatever else there is.
    static constexpr int kAlways = 100;
    void add(int matters, Sentence sentence, std::vector<Figure> figures);
    std::vector<Saying> take(std::size_t most);

private:
    struct Candidate {
        int matters = 0;
        Saying saying;
    };
    std::vector<Candidate> m_all;
};

/// How much is expected.
void addExpected(const SumFacts &facts, Choice &choice);
/// Against what was sold before; nothing where that is unknown.
void addComparison(const SumFacts &facts, Choice &choice);
/// No more than next to nothing is expected.
bool expectsNothing(const SumFacts &facts);
/// Both would be written alike.
bool looksAlike(double units, double others);
/// The period that stands out, where one does. Not of days: their weekdays say more.
void addPeak(const SumFacts &facts, int matters, Choice &choice);
/// The month in which most days of that period lie; empty where periods are no weeks or months.
std::optional<Figure> peakMonth(const SumFacts &facts);
void addDirectionKeyword(const SumFacts &facts, std::vector<Saying> &keywords);

} // namespace shelfcast::core
