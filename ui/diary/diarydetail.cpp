#include "ui/diary/diarydetail.h"

#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

DiaryDetail::DiaryDetail(QWidget *parent) : DetailView(parent)
{
}

void DiaryDetail::show(const ObligationItem &item, const DiaryEntry &entry)
{
    const Obligation &task = item.obligation;
    begin();
    addTitle(task.title);
    addFacts({{tr("Kind"), obligationKindText(task.kind)},
              {tr("Who must do it"), bearerText(task.bearer)},
              {tr("Who sees to it"), task.owner},
              {tr("Clause"), task.clause},
              {tr("Institution"), titleText(entry.institutionEn, entry.institutionZh)},
              {tr("Brand"), titleText(entry.brandEn, entry.brandZh)},
              {tr("Notes"), task.notes}});
    LinkButton *contract = addLink(QStringLiteral("contracts"), tr("Contract %1").arg(entry.number));
    connect(contract, &QPushButton::clicked, this, &DiaryDetail::contractWanted);

    addHead(tr("Days"));
    for (const Duty &duty : item.duties) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        line->addWidget(new Label(dateText(duty.dueOn), TextSize::Body, Token::Ink));
        line->addWidget(new Pill(dutyStateText(duty.state), dutyStateTone(duty.state)));
        line->addStretch(1);
        const bool isOpen = duty.state != DutyState::Done && duty.state != DutyState::Excused;
        const auto act = [&](const QString &text, MarkAct what, const char *name) {
            auto *link = new LinkButton({}, text);
            link->setObjectName(QString::fromLatin1(name) + dayText(duty.dueOn));
            connect(link, &QPushButton::clicked, this,
                    [this, day = duty.dueOn, what] { Q_EMIT markWanted(day, what); });
            line->addWidget(link);
        };
        if (isOpen) {
            act(tr("Done"), MarkAct::Done, "done-");
            act(tr("Excuse…"), MarkAct::Excused, "excuse-");
        } else {
            act(tr("Reopen…"), MarkAct::Reopened, "reopen-");
        }
        column()->addLayout(line);
        if (duty.mark) {
            QStringList words{dateText(duty.mark->onDay), duty.mark->actor, duty.mark->note};
            words.removeAll(QString());
            addWords(words.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
        }
    }
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, void (DiaryDetail::*wanted)()) {
        auto *push = new QPushButton(text);
        connect(push, &QPushButton::clicked, this, wanted);
        buttons->addWidget(push);
    };
    button(tr("Edit"), &DiaryDetail::editWanted);
    button(tr("Archive"), &DiaryDetail::archiveWanted);
    finish();
}

} // namespace lianming
