#include "core/institutions/institutionrepository.h"
#include "core/matching/matchservice.h"
#include "core/people/access.h"

// MatchService's verbs about weights and what is learned.

namespace lianming {

namespace {

QString labelOfWeights(Connection &db, Id<Institution> institution)
{
    if (!institution.isSet())
        return QStringLiteral("*");
    const auto found = InstitutionRepository(db).find(institution);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This institution no longer exists"));
    return found->code;
}

void keepWeights(Workspace &w, Id<Institution> institution, const MatchModel &model,
                 const std::optional<MatchLesson> &lesson)
{
    Transaction tx(w.db);
    Journal journal(tx, w);
    KeptWeights kept = MatchRepository(w.db).weights(institution).value_or(KeptWeights());
    kept.institution = institution;
    kept.model = model;
    kept.lesson = lesson;
    MatchRepository::save(journal, kept, labelOfWeights(w.db, institution));
    tx.commit();
}

} // namespace

KeptWeights MatchService::weights(Id<Institution> institution) const
{
    requireHouse(*m_w);
    const MatchRepository repository(m_w->db);
    auto kept = repository.weights(institution);
    if (!kept && institution.isSet())
        kept = repository.weights({});
    return kept.value_or(KeptWeights());
}

void MatchService::setWeights(Id<Institution> institution, const MatchWeights &weights)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    if (!weights.isValid())
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Weights are whole numbers from 0 to 100, not all of them 0"));
    MatchModel model;
    model.weights = weights;
    keepWeights(*m_w, institution, model, std::nullopt);
}

MatchLesson MatchService::lesson(Id<Institution> institution) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    const std::shared_ptr<MatchDesk> desk = MatchDesk::of(*m_w);
    const int number = institution.isSet() ? desk->institution(institution) : -1;
    if (institution.isSet() && number < 0)
        return matchLesson({}, MatchWeights());
    return matchLesson(matchCases(desk->facts(), number), weights(institution).model.weights);
}

MatchLesson MatchService::learn(Id<Institution> institution)
{
    requirePermission(*m_w, Permission::ReviewProposal);
    const MatchLesson out = lesson(institution);
    if (!out.isEnough) {
        throw Error(
            Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core", "Too few decided proposals to learn from: %1, of which %2 were accepted"),
            {QString::number(out.training + out.heldOut), QString::number(out.trainingAccepted + out.heldOutAccepted)});
    }
    keepWeights(*m_w, institution, out.model, out);
    return out;
}

} // namespace lianming
