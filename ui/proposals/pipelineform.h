// The stages and reasons of an institution's own pipeline, or of the house's.
#pragma once

#include "core/institutions/institution.h"
#include "core/proposals/pipeline.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

class LineTable;

class PipelineForm : public FormPanel
{
    Q_OBJECT

public:
    /// `own`: what it has of its own; where that is empty, what it goes by is shown to begin with.
    PipelineForm(Id<Institution> institution, const Pipelines &pipelines, const QList<InstitutionItem> &institutions,
                 QWidget *parent = nullptr);

    [[nodiscard]] Id<Institution> institution() const { return m_institution; }
    [[nodiscard]] QList<HouseStage> stages() const;
    [[nodiscard]] QList<HouseReason> reasons() const;
    /// Back to what the house, or the program, has.
    void giveUp();
    [[nodiscard]] bool isGivenUp() const { return m_givenUp; }

Q_SIGNALS:
    /// The person wants to see another's.
    void institutionWanted(qint64 institution);

private:
    Id<Institution> m_institution;
    QList<HouseStage> m_stages; ///< as they were
    QList<HouseReason> m_reasons;
    LineTable *m_stageTable;
    LineTable *m_reasonTable;
    bool m_givenUp = false;
};

} // namespace lianming
