#include "ui/protection/registrationdetail.h"

#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

namespace lianming {

RegistrationDetail::RegistrationDetail(QWidget *parent) : DetailView(parent)
{
}

void RegistrationDetail::addStanding(const RegistrationFile &file, QDate today)
{
    const auto pill = [this](const QString &text, Tone tone) {
        column()->addWidget(new Pill(text, tone), 0, Qt::AlignLeft);
    };
    switch (file.standing) {
    case RegistrationStanding::Registered: break;
    case RegistrationStanding::Filed: pill(registrationStandingText(file.standing), Tone::Wait); break;
    case RegistrationStanding::RenewalOpen:
        pill(tr("Renew by %1").arg(dateText(file.renewal->expiresOn)), Tone::Wait);
        break;
    case RegistrationStanding::Grace:
        pill(tr("In grace until %1").arg(dateText(file.renewal->graceEndsOn)), Tone::Stop);
        break;
    case RegistrationStanding::Lapsed:
    case RegistrationStanding::Cancelled: pill(registrationStandingText(file.standing), Tone::Stop); break;
    }
    constexpr int warnDays = 365;
    if (file.openToCancellation && *file.openToCancellation <= today)
        pill(tr("Unused: open to cancellation since %1").arg(dateText(*file.openToCancellation)), Tone::Stop);
    else if (file.openToCancellation && *file.openToCancellation <= today.addDays(warnDays))
        pill(tr("Unused: open to cancellation from %1").arg(dateText(*file.openToCancellation)), Tone::Wait);
}

void RegistrationDetail::addButtons(const RegistrationFile &file, QDate today)
{
    FlowRow *buttons = addButtonRow();
    const auto button = [buttons](const char *name, const char *picture, const QString &text) {
        auto *one = new QPushButton(icon(QString::fromLatin1(picture)), text);
        one->setObjectName(QString::fromLatin1(name));
        buttons->addWidget(one);
        return one;
    };
    connect(button("edit", "edit", tr("Edit")), &QPushButton::clicked, this, &RegistrationDetail::editWanted);
    const Registration &r = file.registration;
    const bool canRenew = r.expiresOn && !r.cancelledOn
                          && (!file.renewal || (file.renewal->opensOn <= today && today <= file.renewal->graceEndsOn));
    if (canRenew)
        connect(button("renew", "refresh", tr("Renew…")), &QPushButton::clicked, this,
                &RegistrationDetail::renewWanted);
    if (r.kind == RegistrationKind::Trademark && !r.cancelledOn)
        connect(button("use", "check", tr("Record a use…")), &QPushButton::clicked, this,
                &RegistrationDetail::useWanted);
    connect(button("archive", "archive", r.archivedOn ? tr("Restore") : tr("Archive")), &QPushButton::clicked, this,
            &RegistrationDetail::archiveWanted);
}

void RegistrationDetail::addDocument(const Attachment &document)
{
    LinkButton *link = addLink(QStringLiteral("file"), document.name);
    link->setObjectName(QStringLiteral("document"));
    connect(link, &QPushButton::clicked, this,
            [this, sha256 = document.sha256, name = document.name] { Q_EMIT copyWanted(sha256, name); });
}

void RegistrationDetail::addPapers(const RegistrationFile &file)
{
    if (!file.papers.isEmpty())
        addHead(tr("Papers"));
    for (const RegistrationPaperState &state : file.papers) {
        const QString paper = registrationPaperText(state.paper);
        LinkButton *link = state.document
                               ? addLink(QStringLiteral("check"), tr("%1: %2").arg(paper, state.document->name))
                               : addLink(QStringLiteral("plus"), tr("%1: missing").arg(paper));
        link->setObjectName(QStringLiteral("paper"));
        if (state.document) {
            connect(link, &QPushButton::clicked, this,
                    [this, document = *state.document] { Q_EMIT copyWanted(document.sha256, document.name); });
        } else {
            connect(link, &QPushButton::clicked, this, [this, paper = int(state.paper)] { Q_EMIT paperWanted(paper); });
        }
    }
    auto *attach = new LinkButton({}, tr("Attach…"));
    attach->setObjectName(QStringLiteral("attach"));
    connect(attach, &QPushButton::clicked, this, &RegistrationDetail::attachWanted);
    addHead(tr("Documents"), attach);
    if (file.documents.isEmpty())
        addWords(tr("None yet."), TextSize::Body, Token::Ink3);
    for (const Attachment &document : file.documents)
        addDocument(document);
}

void RegistrationDetail::show(const OpenedRegistration &opened, QDate today)
{
    const RegistrationFile &file = opened.file;
    const Registration &r = file.registration;
    begin();
    addTitle(r.title.isEmpty() ? r.number : r.title);
    addStanding(file, today);
    addButtons(file, today);
    const auto day = [](const std::optional<QDate> &d) {
        return d ? dateText(*d) : QString();
    };
    addFacts(
        {{tr("Kind"), registrationKindText(r.kind)},
         {tr("Protected"), r.subject == RegistrationSubject::NotSaid ? QString() : registrationSubjectText(r.subject)},
         {tr("Number"), r.number},
         {tr("Institution"), titleText(opened.institutionEn, opened.institutionZh)},
         {tr("Holder"), r.holder},
         {tr("Authority"), r.authority},
         {r.kind == RegistrationKind::Trademark ? tr("Nice classes") : tr("Type of work"),
          r.classes.join(QStringLiteral(", "))},
         {tr("Territory"), territoryText(r.territory)},
         {tr("Filed on"), day(r.filedOn)},
         {tr("Granted on"), day(r.grantedOn)},
         {tr("Last day"), r.expiresOn
                              ? QStringLiteral("%1 (%2)").arg(dateText(*r.expiresOn), relativeText(*r.expiresOn, today))
                              : tr("does not lapse")},
         {tr("Cancelled on"),
          r.cancelledOn ? QStringLiteral("%1 (%2)").arg(dateText(*r.cancelledOn), r.cancelReason) : QString()},
         {tr("Notes"), r.notes}});
    if (r.kind == RegistrationKind::Trademark) {
        QStringList classes;
        for (const QString &one : r.classes)
            classes.append(categoryText(QStringLiteral("nice/") + one));
        addWords(classes.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
        addWords(tr("The rights check uses these classes, this territory and this last day."), TextSize::Note,
                 Token::Ink3);
    }
    addPapers(file);
    if (!file.renewals.isEmpty())
        addHead(tr("Renewals"));
    for (const RegistrationRenewal &one : file.renewals) {
        addWords(tr("%1: until %2 instead of %3")
                     .arg(dateText(one.renewedOn), dateText(one.expiresOn), dateText(one.expiredOn)));
        addWords(one.notes.isEmpty() ? one.actor : QStringLiteral("%1 · %2").arg(one.actor, one.notes), TextSize::Note,
                 Token::Ink3);
    }
    if (!file.uses.isEmpty())
        addHead(tr("Proven use"));
    for (const MarkUse &one : file.uses) {
        auto *withdraw = new LinkButton({}, tr("Withdraw"));
        withdraw->setObjectName(QStringLiteral("withdraw"));
        connect(withdraw, &QPushButton::clicked, this,
                [this, id = one.id.value, version = one.version] { Q_EMIT useWithdrawn(id, version); });
        addWords(one.notes.isEmpty() ? dateText(one.usedOn)
                                     : QStringLiteral("%1 · %2").arg(dateText(one.usedOn), one.notes));
        column()->addWidget(withdraw, 0, Qt::AlignLeft);
    }
    addHead(tr("Protects"));
    if (opened.assets.isEmpty())
        addWords(tr("No asset is named: it covers the institution as a whole."), TextSize::Body, Token::Ink3);
    for (const AssetRow &asset : opened.assets) {
        LinkButton *link = addLink(QStringLiteral("assets"), titleText(asset.titleEn, asset.titleZh));
        link->setToolTip(asset.code);
        link->setObjectName(QStringLiteral("asset"));
        connect(link, &QPushButton::clicked, this, [this, id = asset.id.value] { Q_EMIT assetWanted(id); });
    }
    addHistory(tr("History"), opened.history);
    finish();
}

} // namespace lianming
