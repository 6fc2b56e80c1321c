/// The words that questions use for relations.
///
/// A line is `TYPES ROLE KIND[ or TYPE]: WORD, WORD …`. TYPES are joined by `+`; ROLE is one of `RelationRole`. KIND says
/// which forms a word has: `v` a French infinitive (all forms of press articles, « se » before pronominal ones), `n` a
/// French noun (both numbers), `ev` an English verb (regular, or its forms joined by `/`), `en` an English noun, `p` a
/// phrase as it stands. `or TYPE` names what the words mean where their first meaning does not fit the actors.
enum RelationWordTable {
    static let text = """
        partnersWith+signsWith both n: partenaire, allié, associé, associée, partenariat, coopération, collaboration, alliance, coentreprise, rapprochement, jumelage, projet commun, relation d'affaires
        partnersWith+signsWith both v: coopérer, collaborer, s'associer, s'allier, travailler avec, faire affaire avec, faire des affaires avec, faire équipe avec
        partnersWith+signsWith both p: main dans la main, en affaires avec, joint venture, joint ventures, coentreprise avec
        partnersWith+signsWith both ev: partner, cooperate, collaborate, ally, team up, work/works/worked/working with, do/does/did/doing business with
        partnersWith+signsWith both en: partner, ally, partnership, cooperation, collaboration, alliance, business partner
        signsWith both n: accord, contrat, mémorandum, protocole, convention, traité, entente, signature, signataire, protocole d'accord, mémorandum d'entente, lettre d'intention, accord-cadre
        signsWith both v: signer, conclure, parapher, ratifier, sceller, passer un accord, passer un contrat, passer un marché, contracter, cosigner
        signsWith both ev: sign, conclude, ratify, ink, strike/strikes/struck/striking, contract, agree with
        signsWith both en: agreement, contract, deal, treaty, memorandum, mou, memorandum of understanding, accord, signatory, signature, pact
        meetsWith both n: rencontre, entretien, entrevue, réunion, tête-à-tête, audience, visite, interlocuteur
        meetsWith both v: rencontrer, voir, recevoir, s'entretenir, se réunir, se concerter, se rencontrer, discuter, visiter, parler à, parler avec, échanger avec, dialoguer, rendre visite
        meetsWith both ev: meet/meets/met/meeting, see/sees/saw/seen/seeing, receive, visit, speak/speaks/spoke/spoken with, speak/speaks/spoke/spoken to, talk to, talk with, hold/holds/held/holding talks
        meetsWith both en: meeting, encounter, visit, interlocutor, audience
        negotiatesWith both n: négociation, pourparler, tractation, discussion
        negotiatesWith both v: négocier, être en discussion, être en négociation
        negotiatesWith both p: en discussion, en discussions, en négociation, en négociations, en pourparlers, in talks, in negotiations
        negotiatesWith both ev: negotiate
        negotiatesWith both en: negotiation, talk, discussion
        heads active v: diriger, présider, piloter, gouverner, gérer, commander, chapeauter, administrer
        heads source n: dirigeant, dirigeante, patron, patronne, chef, cheffe, directeur, directrice, directeur général, directrice générale, PDG, DG, président, présidente, président-directeur général, présidente-directrice générale, responsable, ministre, gouverneur, maire, wali, leader, numéro un, secrétaire général, secrétaire générale, premier ministre, première ministre, chef d'état, chef de l'état, chef du gouvernement, manager, président du conseil
        heads source p: à la tête, sous la direction, la direction, sous la houlette, under the leadership, the leadership, aux commandes, aux rênes, la tête, les commandes, les rênes, en charge, in charge, at the head, at the helm
        heads active ev: lead/leads/led/leading, run/runs/ran/running, chair, manage, head, govern, rule, preside over
        heads source en: leader, boss, CEO, chief, chief executive, chief executive officer, president, chairman, chairwoman, chairperson, director, director general, general director, managing director, minister, prime minister, governor, mayor, executive, head, general manager, secretary general, manager
        worksFor active v: travailler, travailler pour, travailler chez, travailler à, représenter, être employé par
        worksFor passive v: employer
        worksFor source n: employé, employée, salarié, salariée, représentant, représentante, porte-parole, conseiller, conseillère, ambassadeur, ambassadrice, vice-ministre, délégué, déléguée, collaborateur, collaboratrice, émissaire, envoyé, secrétaire d'état, attaché
        worksFor active ev: work, work/works/worked/working for, work/works/worked/working at, represent, advise
        worksFor passive ev: employ
        worksFor source en: employee, representative, spokesperson, spokesman, spokeswoman, adviser, advisor, ambassador, deputy minister, vice minister, staff, envoy, delegate, diplomat
        owns active v: posséder, détenir, contrôler, avoir pour filiale
        owns passive v or memberOf: appartenir à, appartenir
        owns passive p: affilié, affiliée, affiliés, affiliées, affiliated
        owns source n: propriétaire, actionnaire, maison mère, société mère, détenteur, possesseur, actionnaire majoritaire, actionnaire principal, principal actionnaire, capital
        owns target n: filiale, propriété, possession, succursale, participations, parts
        owns target p: biens, avoirs, actifs, détenu, détenus, détenue, détenues
        owns active ev: own, control, possess, hold/holds/held/holding shares, hold/holds/held/holding a stake, have/has/had/having shares, have/has/had/having a stake
        owns passive ev or memberOf: belong to, belong
        owns source en: owner, parent company, parent, shareholder, stakeholder, proprietor
        owns target en: subsidiary, affiliate, asset, holding, stake, property, possession
        acquires active v: racheter, acquérir, absorber, reprendre, s'offrir, s'emparer, prendre le contrôle, prendre une participation, entrer au capital, mettre la main sur
        acquires active v or supplies: acheter
        acquires source n: acquéreur, repreneur, rachat, reprise, prise de contrôle
        acquires source n or supplies: acheteur
        acquires target n: acquisition
        acquires active ev: acquire, take/takes/took/taken/taking over
        acquires active ev or supplies: buy/buys/bought/buying, purchase
        acquires source en: acquirer, takeover
        acquires source en or supplies: buyer
        acquires target en: acquisition
        memberOf source n: membre, adhérent, adhérente, pays membre, état membre, membre fondateur, adhésion, pays adhérent
        memberOf active v: adhérer, intégrer, rejoindre, faire partie, composer, constituer, siéger au sein
        memberOf passive v: regrouper, rassembler
        memberOf active ev: join, be/is/are part of
        memberOf source en: member, member state, member country, membership
        memberOf source p: part of
        organizes active v: organiser, accueillir, abriter, coorganiser, parrainer, tenir
        organizes source n: organisateur, organisatrice, hôte, organisation de
        organizes active ev: organize, organise, host
        organizes source en: organizer, organiser, host
        participatesIn active v: participer, assister, prendre part, exposer, intervenir, se rendre
        participatesIn source n: participant, participante, exposant, exposante, présent, présente, invité, invitée
        participatesIn target n: participation
        participatesIn active ev: participate, attend, take/takes/took/taken/taking part, exhibit, go/goes/went/gone/going to
        participatesIn source en: participant, attendee, exhibitor, guest
        locatedIn active v: baser, implanter, installer, situer, siéger, établir, se trouver, domicilier, se tenir, se dérouler, avoir lieu, localiser, venir
        locatedIn active p: originaire, originaires, en provenance
        locatedIn target n: siège, siège social, localisation, adresse, lieu, nationalité, pays d'origine
        locatedIn active ev: base, locate, headquarter, situate, take/takes/took/taken/taking place, establish
        locatedIn target en: headquarters, seat, location, venue, nationality, home country
        locatedIn active p: come from, comes from
        investsIn active v: investir, injecter, placer
        investsIn source n: investisseur, investisseuse
        investsIn target n: investissement
        investsIn active ev: invest
        investsIn source en: investor
        investsIn target en: investment
        supplies active v: livrer, vendre, exporter, fournir, approvisionner, alimenter, ravitailler
        supplies passive v: importer, s'approvisionner, se fournir, se procurer
        supplies source n: fournisseur, fournisseuse, exportateur, exportatrice, vendeur, importation, approvisionnement
        supplies target n: client, cliente, importateur, débouché, livraison, fourniture, exportation, vente
        supplies active ev: supply, sell/sells/sold/selling, export, provide, deliver
        supplies passive ev: import, buy/buys/bought/buying from, purchase/purchases/purchased/purchasing from
        supplies source en: supplier, exporter, seller, vendor, provider, import
        supplies target en: customer, client, importer, delivery, export, sale
        tradesWith both n: échange, échange commercial, commerce, relation commerciale, partenaire commercial, partenaire économique, échange économique
        tradesWith both v: commercer, échanger, faire du commerce
        tradesWith both ev: trade
        tradesWith both en: trade, trading partner, trade partner, commercial exchange
        builds active v: construire, réaliser, exploiter, développer, bâtir, édifier, aménager
        builds source n: constructeur, exploitant, construction, réalisation, promoteur, maître d'œuvre, bâtisseur
        builds target n: chantier
        builds active ev: build/builds/built/building, develop, operate, construct
        builds source en: builder, operator, developer, contractor, constructor
        finances active v: financer, subventionner, prêter, octroyer, prêter de l'argent, accorder un prêt
        finances passive v: emprunter
        finances source n: bailleur, bailleur de fonds, prêteur, financement, financeur, donateur, créancier, mécène
        finances target n: bénéficiaire, emprunteur, prêt, don, subvention, débiteur
        finances active ev: finance, fund, lend/lends/lent/lending, donate, sponsor, subsidize, subsidise, bankroll
        finances passive ev: borrow
        finances source en: lender, donor, funder, financier, backer, funding, financing, creditor, sponsor
        finances target en: beneficiary, borrower, loan, grant, recipient
        supports active v: soutenir, appuyer, saluer, défendre
        supports source n: soutien, appui, supporteur, défenseur
        supports active ev: support, back, endorse
        supports source en: supporter
        disputesWith both n: litige, différend, procès, conflit, crise, tension, contentieux, brouille, dispute, bras de fer, adversaire, ennemi, désaccord, plainte, guerre
        disputesWith both v: accuser, attaquer, poursuivre, s'opposer, se disputer, critiquer
        disputesWith both p: en conflit, en litige, at odds
        disputesWith both ev: dispute, accuse, sue, clash, quarrel, oppose
        disputesWith both en: dispute, conflict, tension, quarrel, lawsuit, adversary, enemy, litigation, disagreement
        sanctions active v: sanctionner, expulser, punir
        sanctions target n: sanction, embargo, amende
        sanctions active ev: expel, penalize, penalise
        sanctions target en: penalty
        competesWith both n: concurrent, concurrente, rival, rivale, concurrence, rivalité, compétiteur, concurrent direct
        competesWith both v: concurrencer, rivaliser
        competesWith both ev: compete, rival
        competesWith both en: competitor, rival, competition, rivalry
        """
}
