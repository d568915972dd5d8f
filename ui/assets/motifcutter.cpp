#include "ui/assets/motifcutter.h"

#include "core/assets/tagservice.h"
#include "core/imaging/motifcut.h"
#include "ui/assets/regionfield.h"
#include "ui/assets/termsource.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/formpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr QSize shownBox(1600, 1600);
constexpr int formWidth = 340;

} // namespace

MotifCutter::MotifCutter(Page &page, const Asset &work, QWidget *parent)
    : QWidget(parent), m_page(page), m_work(work), m_title(new Label(TextSize::Title, Token::Ink, true)),
      m_part(new Label(TextSize::Note, Token::Ink2)), m_region(new RegionField), m_form(new FormPanel),
      m_titleZh(new QLineEdit), m_titleEn(new QLineEdit), m_number(new QLineEdit),
      m_terms(new TermSource(page.session().worker)), m_picker(new CodePicker(m_terms))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::l, 0, space::l);
    auto *left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addWidget(m_part);
    left->addWidget(m_region, 1);
    row->addLayout(left, 1);
    m_form->setFixedWidth(formWidth);
    row->addWidget(m_form);
    m_title->setElided(true);

    m_form->addField(
        QStringLiteral("title_zh"), [] { return tr("Chinese title"); }, m_titleZh);
    m_form->addField(
        QStringLiteral("title_en"), [] { return tr("English title"); }, m_titleEn);
    m_form->addField(
        QStringLiteral("number"), [] { return tr("Accession number"); }, m_number);
    m_form->addField(
        QStringLiteral("terms"), [] { return tr("Terms"); }, m_picker);
    m_form->setSaveText([] { return tr("Cut out"); });
    m_form->setAlwaysSavable(true);
    m_form->setValidator([this] {
        QHash<QString, QString> out;
        if (m_titleZh->text().trimmed().isEmpty() && m_titleEn->text().trimmed().isEmpty())
            out.insert(QStringLiteral("title_zh"), tr("The motif needs a title in one of the languages."));
        return out;
    });
    m_form->setSaver([this](const FormPanel::Done &done) {
        QPointer<MotifCutter> self(this);
        PictureWorker &pictures = m_page.session().pictures;
        m_page.load(
            m_page.session().jobs.run(tr("Cutting out a motif"),
                                      [draft = draft(), &pictures](Workspace &w, Progress &progress) {
                                          return cutMotif(w, pictures, draft, progress);
                                      }),
            [self, done](Id<Asset> id) {
                done();
                if (self)
                    Q_EMIT self->cut(id.value);
            },
            [self](const Error &) {
                if (self)
                    self->m_form->saveFailed();
            });
    });
    m_form->markClean();
    connect(m_form, &FormPanel::cancelled, this, &MotifCutter::closed);
    connect(m_region, &RegionField::regionChanged, this, &MotifCutter::showSize);
    retranslate();
    loadPicture();
}

MotifDraft MotifCutter::draft() const
{
    return {m_work.id,
            m_region->region(),
            m_number->text().trimmed(),
            m_titleEn->text().trimmed(),
            m_titleZh->text().trimmed(),
            m_picker->codes()};
}

void MotifCutter::loadPicture()
{
    struct Begun {
        QString number;
        QList<HouseTerm> terms;
    };
    QPointer<MotifCutter> self(this);
    m_page.load(m_page.session().worker.run([id = m_work.id](Workspace &w) {
        return Begun{MotifService(w).proposedNumber(id), TagService(w).houseTerms()};
    }),
                [self](const Begun &begun) {
                    if (!self)
                        return;
                    self->m_number->setText(begun.number);
                    self->m_terms->setHouseTerms(begun.terms);
                    self->m_form->markClean();
                });
    struct Shown {
        QImage picture;
        QSize size;
    };
    PictureWorker &pictures = m_page.session().pictures;
    m_page.load(m_page.session().worker.run(
                    std::make_shared<Progress>(),
                    [sha256 = m_work.pictureSha256, name = m_work.code, &pictures](Workspace &w, Progress &) {
                        const QString path = w.files.path(sha256);
                        return Shown{pictures.shrink(path, shownBox, name), pictures.info(path, name).size};
                    }),
                [self](const Shown &shown) {
                    if (!self)
                        return;
                    self->m_size = shown.size;
                    self->m_region->setPicture(shown.picture);
                    self->m_region->setFocus();
                    self->showSize();
                });
}

void MotifCutter::showSize()
{
    const QString region = regionText(m_region->region());
    if (m_size.isEmpty()) {
        m_part->setText(region);
        return;
    }
    const QSize part = regionPixels(m_region->region(), m_size).size();
    m_part->setText(tr("%1 × %2 pixels · %3").arg(countText(part.width()), countText(part.height()), region));
}

void MotifCutter::retranslate()
{
    m_title->setText(tr("Cut a motif out of %1").arg(titleText(m_work.titleEn, m_work.titleZh)));
    m_region->setAccessibleName(tr("Picture with the part that is cut out"));
    m_region->setToolTip(tr("Drag a rectangle; arrows move it, with Shift they change its size, with Ctrl faster"));
    m_form->setAccessibleName(tr("The new motif"));
    showSize();
}

void MotifCutter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lianming
