#include "core/matching/exclusivemaster.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

constexpr int patience = 400; ///< milliseconds between two looks at whether to stop
constexpr double nearWhole = 1e-6;

[[noreturn]] void failSolving()
{
    throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The solver could not find a plan"));
}

} // namespace

struct ExclusiveMaster::Program {
    glp_prob *lp = glp_create_prob();
    // First rows of each kind, from 1.
    int brands = 0;
    int institutions = 0;
    int categories = 0;

    Program()
    {
        glp_term_out(GLP_OFF);
        glp_set_obj_dir(lp, GLP_MAX);
    }
    ~Program() { glp_delete_prob(lp); }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    int addRows(size_t count, const std::vector<int> &limits) const
    {
        const int first = count == 0 ? glp_get_num_rows(lp) + 1 : glp_add_rows(lp, int(count));
        for (size_t i = 0; i < count; ++i) {
            const bool isFree = limits.empty() || limits[i] == ExclusiveTask::unlimited;
            glp_set_row_bnds(lp, first + int(i), isFree ? GLP_FR : GLP_UP, 0, isFree ? 0 : limits[i]);
        }
        return first;
    }
    [[nodiscard]] std::vector<double> duals(int first, size_t count) const
    {
        std::vector<double> out;
        out.reserve(count);
        for (size_t i = 0; i < count; ++i)
            out.push_back(std::max(0.0, glp_get_row_dual(lp, first + int(i))));
        return out;
    }
};

ExclusiveMaster::ExclusiveMaster(const ExclusiveTask &task) : m_task(task), m_program(std::make_unique<Program>())
{
    const auto countOf = [](const std::vector<int> &places) {
        return places.empty() ? size_t{0} : size_t(*std::ranges::max_element(places)) + 1;
    };
    size_t categories = std::max(countOf(task.categoryOf), countOf(task.categoryOfExclusive));
    categories = std::max(categories, task.categoryLimits.size());
    const size_t institutions = std::max(countOf(task.institutionOf), task.institutionLimits.size());
    m_program->addRows(task.exclusives, std::vector<int>(task.exclusives, 1));
    m_program->brands = m_program->addRows(task.brands, task.brandLimits);
    m_program->institutions = m_program->addRows(institutions, task.institutionLimits);
    m_program->categories = m_program->addRows(categories, task.categoryLimits);
    glp_std_basis(m_program->lp);
}

ExclusiveMaster::~ExclusiveMaster() = default;

bool ExclusiveMaster::has(const ExclusivePair &pair) const
{
    return m_known.contains(qint64(pair.exclusive) * qint64(m_task.brands) + pair.brand);
}

void ExclusiveMaster::add(const std::vector<ExclusivePair> &pairs)
{
    if (pairs.empty())
        return;
    glp_prob *lp = m_program->lp;
    int column = glp_add_cols(lp, int(pairs.size()));
    m_pairs.reserve(m_pairs.size() + pairs.size());
    for (const ExclusivePair &pair : pairs) {
        const auto exclusive = size_t(pair.exclusive);
        const auto brand = size_t(pair.brand);
        const std::array rows{0, pair.exclusive + 1, m_program->brands + pair.brand,
                              m_program->institutions + m_task.institutionOf[exclusive],
                              m_program->categories + m_task.category(exclusive, brand)};
        constexpr std::array ones{0.0, 1.0, 1.0, 1.0, 1.0};
        glp_set_mat_col(lp, column, 4, rows.data(), ones.data());
        glp_set_obj_coef(lp, column, double(m_task.value(exclusive, brand)));
        glp_set_col_bnds(lp, column, GLP_LO, 0, 0); // at most 1 by the exclusive's row
        glp_set_col_stat(lp, column, GLP_NL);
        m_known.insert(qint64(pair.exclusive) * qint64(m_task.brands) + pair.brand);
        m_pairs.push_back(pair);
        ++column;
    }
}

ExclusivePrices ExclusiveMaster::solve(Progress &progress)
{
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.tm_lim = patience;
    for (;;) {
        const int result = glp_simplex(m_program->lp, &how);
        progress.setDone(progress.done());
        if (result == GLP_ETMLIM)
            continue;
        if (result != 0 || glp_get_status(m_program->lp) != GLP_OPT)
            failSolving();
        break;
    }
    const auto count = [](int first, int next) {
        return size_t(next - first);
    };
    const int end = glp_get_num_rows(m_program->lp) + 1;
    return {m_program->duals(1, m_task.exclusives), m_program->duals(m_program->brands, m_task.brands),
            m_program->duals(m_program->institutions, count(m_program->institutions, m_program->categories)),
            m_program->duals(m_program->categories, count(m_program->categories, end))};
}

std::optional<std::vector<int>> ExclusiveMaster::wholePlan() const
{
    std::vector<int> out(m_task.exclusives, -1);
    for (size_t i = 0; i < m_pairs.size(); ++i) {
        const double taken = glp_get_col_prim(m_program->lp, int(i) + 1);
        if (taken > nearWhole && taken < 1 - nearWhole)
            return std::nullopt;
        if (taken >= 1 - nearWhole)
            out[size_t(m_pairs[i].exclusive)] = m_pairs[i].brand;
    }
    return out;
}

std::vector<int> ExclusiveMaster::solveWhole(Progress &progress)
{
    glp_prob *lp = m_program->lp;
    for (int column = 1; column <= glp_get_num_cols(lp); ++column)
        glp_set_col_kind(lp, column, GLP_BV);
    (void)solve(progress);
    glp_iocp how;
    glp_init_iocp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.mip_gap = 0;
    how.tol_obj = 1e-15; // as shipped, what is better by a ten-millionth only would not be looked for
    how.cb_info = &progress;
    how.cb_func = [](glp_tree *tree, void *info) {
        if (static_cast<Progress *>(info)->isCancelled())
            glp_ios_terminate(tree);
    };
    const int result = glp_intopt(lp, &how);
    progress.setDone(progress.done()); // throws where it was stopped
    if (result != 0 || glp_mip_status(lp) != GLP_OPT)
        failSolving();
    std::vector<int> out(m_task.exclusives, -1);
    for (size_t i = 0; i < m_pairs.size(); ++i) {
        if (glp_mip_col_val(lp, int(i) + 1) > 0.5)
            out[size_t(m_pairs[i].exclusive)] = m_pairs[i].brand;
    }
    return out;
}

} // namespace lianming
