#pragma once
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/estimation/start.h"
#include "core/models/ets/ets.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace shelfcast::core::ets {

/// The three criteria of a fit, and -2 log L itself.
struct Criteria {
    double objective = 0, aic = 0, aicc = 0, bic = 0;
    double by(Criterion criterion) const;
};
/// parameters  as R counts them, without the variance
Criteria criteriaOf(double objective, int observed, int parameters);

struct Candidate {
    Form form;
    Optimum optimum;
    double value = 0; ///< of the criterion
};

/// Fits one form after the other to a series and remembers the best.
///
/// Each search starts from the best of a small grid of smoothing parameters and of what earlier forms found, and once more
/// or twice from the best points that are clearly elsewhere, since the likelihood often has several valleys. A search that
/// cannot reach the best criterion so far is given up.
class Selection {
public:
    /// y  (n) values scaled to at most 1, NaN where unknown, the first one known; must outlive the selection
    Selection(std::span<const double> y, int seasonLength, Criterion criterion, Prior prior, Bounds bounds, Workspace &workspace);

    void consider(const Form &form);
    const std::optional<Candidate> &best() const { return m_best; }
    /// Leaves out every form that forecasts a season ahead inside the history clearly worse than one without more parameters:
    /// the likelihood speaks of one period ahead only, and a form may fit that by a growth or a level that the history refutes.
    void leaveOutShortSighted();
    /// Takes the best form's search on to the last digits.
    void polish();
    /// The forms considered, best first.
    std::vector<Weighed> ranking(std::size_t most) const;
    /// The other forms that are not out of the question, likeliest first, each with its Akaike weight among all that were tried.
    /// source  Burnham & Anderson (2002), Model Selection and Multimodel Inference, 2.9
    std::vector<std::pair<Candidate, double>> rivals() const;
    int evaluations() const { return m_evaluations; }

private:
    struct StartPoint {
        Parameters parameters{};
        double cost = 0;
    };
    void collectStarts(const Likelihood &likelihood);
    /// Costs of the starts; those where the form breaks down go.
    void weighStarts(const Likelihood &likelihood);
    const StartPoint *nextStart(const Layout &layout) const;
    bool nearVisited(const Layout &layout, const Parameters &point) const;

    std::span<const double> m_y;
    int m_seasonLength;
    Criterion m_criterion;
    Prior m_prior;
    Bounds m_bounds;
    Workspace &m_workspace;
    StartStates m_states;
    std::vector<Candidate> m_tried;
    std::vector<StartPoint> m_starts;
    std::vector<Parameters> m_begun, m_ended; ///< where searches of this form began and ended
    std::optional<Candidate> m_best;
    int m_evaluations = 0;
};

} // namespace shelfcast::core::ets
